// What an agent needs at any moment, in the head line: find a case, the next task, a new signal, and what is left of the mandate.

import { ask, caseLink } from './case.js';

const LONGEST_WAIT = 10000;
const FIELDS = 'input:not([disabled]):not([type=hidden]), textarea:not([disabled]), select:not([disabled])';

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text, title, act) {
  const made = element('button', 'kk-do', text);
  made.type = 'button';
  made.title = title;
  made.addEventListener('click', act);
  return made;
}

function go(changes) {
  const asked = new URLSearchParams(window.location.hash.split('?')[1] || '');
  Object.entries(changes).forEach(([name, value]) => (value ? asked.set(name, value) : asked.delete(name)));
  window.location.hash = '#/?' + asked;
}

/** Puts the cursor into the first question of a form, as soon as the form is there. */
function focusForm(place) {
  const until = Date.now() + LONGEST_WAIT;
  const look = () => {
    const field = [...document.querySelectorAll(place + ' .fjs-container ' + FIELDS.replaceAll(', ', ', ' + place + ' .fjs-container '))]
      .find(one => one.offsetParent !== null);
    if (field) {
      // Tasklist moves the cursor itself right after it has drawn a form.
      setTimeout(() => field.focus(), 300);
    } else if (Date.now() < until) {
      setTimeout(look, 100);
    }
  };
  setTimeout(look, 200);
}

function notice(text) {
  const place = document.querySelector('.page-notifications');
  place.querySelectorAll('.kk-said').forEach(earlier => earlier.remove());
  const said = element('div', 'alert alert-info kk-said', text);
  said.setAttribute('role', 'status');
  place.append(said);
  setTimeout(() => said.remove(), LONGEST_WAIT);
}

async function next() {
  const response = await ask('/api/v1/my-next');
  if (!response.ok) {
    notice('Your next task could not be asked for; try again.');
    return;
  }
  const answer = await response.json();
  if (answer.task) {
    go({ task: answer.task, detailsTab: '' });
    focusForm('.task-details');
  } else {
    notice(answer.said);
  }
}

function capture() {
  go({ processStart: 'signalIntake' });
  focusForm('.modal');
}

function line(found) {
  const item = document.createElement('li');
  const link = caseLink(found.reference);
  link.textContent = found.customer + ' · ' + found.reference;
  const state = element('span', found.open ? 'kk-open' : 'kk-ended', found.open ? '● open' : '■ ended');
  const facts = [found.owner, found.registered, found.phone, found.email].filter(Boolean).join(' · ');
  item.append(link, state, element('div', 'kk-facts', facts), element('div', 'kk-words', '“' + found.words + '”'));
  return item;
}

function told(answer) {
  if (answer.cases.length === 0) {
    return 'No case that you may look into was found.';
  }
  if (answer.more) {
    return 'The first ' + answer.cases.length + ' of more cases: type more to find fewer.';
  }
  return answer.cases.length === 1 ? 'One case was found.' : answer.cases.length + ' cases were found.';
}

async function search(text, results) {
  const response = await ask('/api/v1/cases?find=' + encodeURIComponent(text));
  const answer = await response.json();
  const said = element('p', 'kk-told', response.ok ? told(answer) : answer.detail);
  const list = document.createElement('ol');
  list.append(...(response.ok ? answer.cases : []).map(line));
  results.replaceChildren(said, list);
  results.hidden = false;
  const first = list.querySelector('a');
  if (first) {
    first.focus();
  }
}

function finder() {
  const form = document.createElement('form');
  form.className = 'kk-find';
  form.setAttribute('role', 'search');
  const field = document.createElement('input');
  field.type = 'search';
  field.maxLength = 200;
  field.autocomplete = 'off';
  field.placeholder = 'Name, phone or case';
  field.title = 'Find a case by name, telephone number, mail address or reference';
  field.setAttribute('aria-label', field.title);
  const find = element('button', 'kk-do', 'Find');
  find.type = 'submit';
  find.title = 'Find a case (Ctrl+Alt+S puts the cursor there)';
  const results = element('div', 'kk-results', '');
  results.hidden = true;
  form.append(field, find, results);
  form.addEventListener('submit', event => {
    event.preventDefault();
    search(field.value, results).catch(() => notice('The search did not work; try again.'));
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      results.hidden = true;
      field.focus();
    }
  });
  document.addEventListener('click', event => {
    if (!form.contains(event.target)) {
      results.hidden = true;
    }
  });
  return form;
}

async function showMandate(place) {
  const response = await ask('/api/v1/my-mandate');
  const said = response.ok ? (await response.json()).said : '';
  place.textContent = said ? 'Mandate this month: ' + said : '';
}

const KEYS = {
  KeyS: () => document.querySelector('.kk-find input').focus(),
  KeyN: () => next().catch(() => {}),
  KeyI: capture
};

document.addEventListener('keydown', event => {
  // On many keyboards AltGr, which types a letter, is told as Ctrl and Alt together.
  if (event.ctrlKey && event.altKey && !event.shiftKey && !event.getModifierState('AltGraph') && KEYS[event.code]
      && document.querySelector('.kk-desk')) {
    event.preventDefault();
    KEYS[event.code]();
  }
});

export default {
  id: 'klachtkracht.desk',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: container => {
    const mandate = element('span', 'kk-mandate', '');
    const desk = element('div', 'kk-desk', '');
    desk.append(mandate, finder(), button('My next', 'Opens your most urgent task (Ctrl+Alt+N)', () => next().catch(() => {})),
      button('Capture', 'Opens the form for a new signal (Ctrl+Alt+I)', capture));
    container.appendChild(desk);
    const refresh = () => showMandate(mandate).catch(() => {});
    refresh();
    // A grant takes from it and a declined offer gives back.
    document.addEventListener('klachtkracht.completed', refresh);
  }
};
