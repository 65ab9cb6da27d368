// What every script of ours in Cockpit needs. Whatever people wrote goes into the page as text, never as HTML.

import { ask, caseLink, root } from '../../../tasklist/scripts/klachtkracht-3/case.js';

export { ask, caseLink, root };

const ZONE = 'Europe/Amsterdam';
const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STATES = {
  fine: { shape: '●', word: 'running' },
  near: { shape: '◆', word: 'near' },
  overdue: { shape: '▲', word: 'overdue' },
  broken: { shape: '▲', word: 'broken' },
  ended: { shape: '■', word: 'ended' }
};

const momentText = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'
});

/** The one word for how a clock stands. */
export function word(urgency) {
  return STATES[urgency].word;
}

export function element(tag, className, text, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  if (text) {
    made.textContent = text;
  }
  made.append(...children);
  return made;
}

/** Changes a text only when it differs, so that what is selected or read aloud stays. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Colour, shape and word: no state is told by colour alone. */
export function state(urgency, more) {
  const known = STATES[urgency];
  const shape = element('span', null, known.shape);
  shape.setAttribute('aria-hidden', 'true');
  return element('span', 'kk-state kk-' + urgency, null, shape, ' ', element('span', null, more || word(urgency)));
}

/** A code of the contract, such as immediate-help, as the beginning of a sentence. */
export function title(code) {
  const words = code.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As on our pages: Sun 22 Nov 2026, 13:30. */
export function moment(iso) {
  const said = Object.fromEntries(momentText.formatToParts(new Date(iso)).map(part => [part.type, part.value]));
  return said.weekday + ' ' + said.day + ' ' + said.month + ' ' + said.year + ', ' + said.hour + ':' + said.minute;
}

/** 3 h 12 min; below ten minutes with seconds. */
export function lasting(seconds) {
  const days = Math.floor(seconds / DAY);
  const hours = Math.floor(seconds % DAY / HOUR);
  const minutes = Math.floor(seconds % HOUR / MINUTE);
  if (days > 0) {
    return (days === 1 ? '1 day ' : days + ' days ') + hours + ' h';
  }
  if (hours > 0) {
    return hours + ' h ' + minutes + ' min';
  }
  return minutes >= 10 ? minutes + ' min' : minutes + ' min ' + Math.floor(seconds % MINUTE) + ' s';
}

/** Time as the server has it: the browser's may differ, and the demo moves it. */
export function serverClock() {
  let ahead = 0;
  return {
    set: iso => { ahead = new Date(iso) - Date.now(); },
    now: () => Date.now() + ahead
  };
}

export function secondsUntil(iso, now) {
  return Math.floor((new Date(iso) - now) / SECOND);
}

/** What is left of a clock: until it is due, then until it breaks, then since it broke. */
export function left(clock, now) {
  const toDue = secondsUntil(clock.dueAt, now);
  const toLimit = secondsUntil(clock.limitAt, now);
  if (toDue >= 0) {
    return lasting(toDue) + ' left';
  }
  return toLimit >= 0 ? 'breaks in ' + lasting(toLimit) : lasting(-toLimit) + ' too late';
}

/** The same rule as the server's, so that a state changes at its second and not at the next refresh. */
export function urgency(clock, now) {
  if (new Date(clock.limitAt) <= now) {
    return 'broken';
  }
  if (new Date(clock.dueAt) < now) {
    return 'overdue';
  }
  return new Date(clock.dueAt) - now < HOUR * SECOND ? 'near' : 'fine';
}

/** Who holds a clock, by name. */
export function holder(clock) {
  return clock.responsibleName || 'nobody yet';
}

/**
 * Asks again and again while the page is in sight, one question at a time.
 * @returns what stops it
 */
export function repeat(work, seconds) {
  let stopped = false;
  let timer = null;
  const go = () => {
    const done = document.hidden ? Promise.resolve() : work();
    done.catch(() => {}).then(() => {
      if (!stopped) {
        timer = setTimeout(go, seconds * SECOND);
      }
    });
  };
  go();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** @returns what stops it */
export function everySecond(work) {
  const timer = setInterval(work, SECOND);
  return () => clearInterval(timer);
}

/** The answer to a question to our own interface; a refusal becomes an error with its sentence. */
export async function answerOf(path) {
  const response = await ask(path);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || 'The clocks could not be read (' + response.status + '); reload the page, or log in again.');
  }
  return body;
}

/** @param heads the words over the columns, or nodes */
export function table(className, caption, heads) {
  const body = element('tbody');
  const line = element('tr');
  heads.forEach(head => {
    const cell = element('th');
    cell.scope = 'col';
    cell.append(head);
    line.append(cell);
  });
  const made = element('table', 'kk-table ' + className, null, element('caption', null, caption), element('thead', null, null, line), body);
  return { table: made, body };
}

/** Says aloud and shows what went wrong, and nothing once it went well. */
export function trouble() {
  const node = element('p', 'kk-trouble');
  node.setAttribute('role', 'alert');
  node.hidden = true;
  return {
    node,
    tell: error => {
      say(node, error.message);
      node.hidden = false;
    },
    clear: () => {
      node.hidden = true;
      say(node, '');
    }
  };
}

/** Shows in a line of a table how a clock stands, when that has changed. */
export function showUrgency(line, cell, is) {
  if (line.dataset.state !== is) {
    line.dataset.state = is;
    cell.replaceChildren(state(is));
  }
}

/** A large diagram is drawn small; what we write onto it stays readable. */
export const READABLE = { min: 0.85, max: 1.5 };

/** @returns the id of the model whose diagram is shown: Cockpit does not always say it, but its address does */
export function modelInSight(processDefinitionId) {
  return processDefinitionId || decodeURIComponent(window.location.hash.split('/')[2]);
}

/** The way to a page of ours in the head line of Cockpit. */
export function wayTo(path, text) {
  return container => {
    const link = element('a', null, text);
    link.href = '#' + path;
    container.append(link);
  };
}
