// The panel "Clocks" of the dashboard: how many run, are near and broken, and the ten that break next.

import {
  answerOf, caseLink, element, everySecond, holder, lasting, moment, repeat, say, secondsUntil, serverClock, showUrgency, state, table, title, trouble, urgency
} from './kit.js';

const REFRESH = 10;
let stops = [];

function link(question, text, spoken) {
  const made = element('a', null, text);
  made.href = '#/clocks?' + new URLSearchParams(question);
  made.setAttribute('aria-label', text + ' ' + spoken);
  return made;
}

function sum(kinds, field) {
  return kinds.reduce((total, kind) => total + kind[field], 0);
}

function tile(urgency, word, number, question) {
  const figure = link(question, number.toLocaleString('en'), word);
  figure.className = 'kk-figure';
  return element('li', 'kk-tile', null, figure, state(urgency, word));
}

function tiles(list, kinds) {
  list.replaceChildren(
    tile('fine', 'running', sum(kinds, 'running'), {}),
    tile('near', 'due within the hour', sum(kinds, 'near'), { state: 'near' }),
    tile('overdue', 'overdue, the broken among them', sum(kinds, 'overdue') + sum(kinds, 'broken'), { state: 'overdue' }),
    tile('broken', 'broken: past the limit', sum(kinds, 'broken'), { state: 'broken' })
  );
}

function kindLine(kind) {
  const number = (many, question, spoken) => many === 0 ? element('td', 'kk-number', '0')
    : element('td', 'kk-number', null, link(Object.assign({ kind: kind.kind }, question), many.toLocaleString('en'), title(kind.kind) + ', ' + spoken));
  const head = element('th', null, title(kind.kind));
  head.scope = 'row';
  return element('tr', null, null, head, number(kind.running, {}, 'running'),
    number(kind.near, { state: 'near' }, 'due within the hour'), number(kind.overdue + kind.broken, { state: 'overdue' }, 'overdue'),
    number(kind.broken, { state: 'broken' }, 'broken'));
}

function nextLine(clock) {
  const stands = element('td');
  const until = element('td', 'kk-left');
  const due = element('td', 'kk-moment', moment(clock.limitAt));
  const line = element('tr', null, null, stands, until, element('td', null, null, caseLink(clock.reference)), element('td', null, title(clock.kind)),
    element('td', 'kk-said', clock.startedBy), element('td', null, holder(clock)), due);
  const tick = now => {
    const is = urgency(clock, now);
    showUrgency(line, stands, is);
    const seconds = secondsUntil(clock.limitAt, now);
    say(until, seconds >= 0 ? lasting(seconds) : 'just broken');
  };
  return { line, tick };
}

function render(container) {
  const time = serverClock();
  const wrong = trouble();
  const figures = element('ul', 'kk-tiles');
  const kinds = table('kk-kinds', 'Per kind', ['Kind', 'Running', state('near'), state('overdue'), state('broken')]);
  const next = table('kk-next', 'These break next', ['State', 'Breaks in', 'Case', 'Clock', 'Why it runs', 'Held by', 'At']);
  const all = element('a', null, 'All clocks');
  all.href = '#/clocks';
  const heading = element('h2', null, 'Clocks');
  heading.id = 'kk-clocks-heading';
  const panel = element('section', 'kk-panel kk-dashboard', null, element('div', 'kk-head', null, heading, all), wrong.node, figures,
    element('div', 'kk-beside', null, next.table, kinds.table));
  panel.setAttribute('aria-labelledby', heading.id);
  container.append(panel);
  // Cockpit puts what others add at the end of its dashboard; what breaks next is to be seen first.
  requestAnimationFrame(() => {
    const section = panel.closest('section.deprecate');
    section && section.parentNode.prepend(section);
  });

  let lines = [];
  const tick = () => lines.forEach(line => line.tick(time.now()));
  const refresh = async () => {
    try {
      const summary = await answerOf('/api/v1/clocks/summary');
      time.set(summary.now);
      const focused = panel.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      tiles(figures, summary.kinds);
      kinds.body.replaceChildren(...summary.kinds.sort((one, other) => one.kind.localeCompare(other.kind)).map(kindLine));
      lines = summary.next.map(nextLine);
      next.body.replaceChildren(...(lines.length ? lines.map(line => line.line)
        : [element('tr', null, null, Object.assign(element('td', null, 'No clock of a case you may know of runs.'), { colSpan: 7 }))]));
      tick();
      if (focused) {
        const again = panel.querySelector('[href="' + CSS.escape(focused) + '"]');
        again && again.focus();
      }
      wrong.clear();
    } catch (error) {
      wrong.tell(error);
    }
  };
  stops.push(repeat(refresh, REFRESH), everySecond(tick));
}

export default {
  id: 'klachtkracht.dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render,
  unmount: () => {
    stops.forEach(stop => stop());
    stops = [];
  }
};
