// Adds to each card whose case it is. Everything is written as text: customers may write what they like.

import { ask, caseLink } from './case.js';

const WAIT_FOR_THE_OTHER_CARDS = 30;
const MOST = 100;
const HOW_OFTEN = 30000;
const STATES = { running: '● running · ', near: '◆ within the hour · ', overdue: '▲ overdue · ', broken: '▲ broken · ' };

const known = new Map();
const shown = new Map();
let waiting = new Map();

function line(className, text) {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

function caseLine(card) {
  const element = line('kk-case', card.owner ? 'Owner: ' + card.owner + ' · ' : '');
  const story = caseLink(card.reference);
  story.title = 'The whole story of this case';
  // Without this the click would open the task of the card as well.
  story.addEventListener('click', event => event.stopPropagation());
  element.append(story);
  return element;
}

/** How much of its time is used, as a bar that fills; the line below says the same in words. */
function time(card) {
  const filled = document.createElement('div');
  filled.style.width = card.used + '%';
  const bar = line('kk-bar', '');
  bar.setAttribute('aria-hidden', 'true');
  bar.append(filled);
  const made = line('kk-time kk-' + (card.late ? 'overdue' : card.state), '');
  made.append(bar, line(card.late ? 'kk-due kk-late' : 'kk-due', STATES[card.state] + card.due));
  return made;
}

function show(node, card) {
  node.replaceChildren(
    line('kk-customer', card.customer),
    line('kk-words', '“' + card.words + '”'),
    ...(card.asked ? [line('kk-asked', 'Asked: ' + card.asked)] : []),
    ...(card.due ? [time(card)] : []),
    caseLine(card)
  );
}

async function load(nodes) {
  const ids = [...nodes.keys()];
  const response = await ask('/api/v1/cards?tasks=' + ids.map(encodeURIComponent).join(','));
  if (!response.ok) {
    return;
  }
  for (const card of await response.json()) {
    known.set(card.task, card);
    nodes.get(card.task).forEach(node => show(node, card));
    shown.set(card.task, nodes.get(card.task));
  }
}

function loadAll() {
  const nodes = [...waiting];
  waiting = new Map();
  for (let start = 0; start < nodes.length; start += MOST) {
    // A card without these lines is still a card; the next refresh tries again.
    load(new Map(nodes.slice(start, start + MOST))).catch(() => {});
  }
}

/** Time passes while a list stands open. */
setInterval(() => {
  const before = new Map([...shown].map(([task, nodes]) => [task, nodes.filter(node => node.isConnected)]).filter(([, nodes]) => nodes.length > 0));
  shown.clear();
  const first = waiting.size === 0;
  before.forEach((nodes, task) => waiting.set(task, [...(waiting.get(task) || []), ...nodes]));
  if (first) {
    loadAll();
  }
}, HOW_OFTEN);

export default {
  id: 'klachtkracht.card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: (container, { taskId }) => {
    const node = document.createElement('div');
    node.className = 'kk-card';
    container.appendChild(node);
    if (known.has(taskId)) {
      show(node, known.get(taskId));
    }
    if (waiting.size === 0) {
      setTimeout(loadAll, WAIT_FOR_THE_OTHER_CARDS);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), node]);
  }
};
