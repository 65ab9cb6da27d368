// Adds to each card whose case it is. Everything is written as text: customers may write what they like.

import { ask, caseLink } from './case.js';

const WAIT_FOR_THE_OTHER_CARDS = 30;
const MOST = 100;

const known = new Map();
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

function show(node, card) {
  node.replaceChildren(
    line('kk-customer', card.customer),
    line('kk-words', '“' + card.words + '”'),
    ...(card.asked ? [line('kk-asked', 'Asked: ' + card.asked)] : []),
    ...(card.due ? [line(card.late ? 'kk-due kk-late' : 'kk-due', (card.late ? '▲ ' : '') + card.due)] : []),
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
