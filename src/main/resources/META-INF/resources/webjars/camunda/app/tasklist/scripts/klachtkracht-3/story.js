// The story of the case beside the form. Everything is written as text: customers may write what they like.

import { ask, caseLink } from './case.js';

const SHAPES = { running: '● ', overdue: '▲ ', ended: '■ ' };

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function line(told) {
  const item = document.createElement('li');
  item.append(element('div', 'kk-about' + (told.state === 'overdue' ? ' kk-late' : ''), (SHAPES[told.state] || '') + told.about),
    element('div', 'kk-told', told.text));
  return item;
}

function part(title, lines, nothing) {
  const made = document.createElement('section');
  made.append(element('h4', '', title));
  if (lines.length === 0) {
    made.append(element('p', 'kk-nothing', nothing));
  } else {
    const list = document.createElement('ul');
    list.append(...lines);
    made.append(list);
  }
  return made;
}

function alike(other) {
  const item = document.createElement('li');
  const about = element('div', 'kk-about', '');
  about.append(caseLink(other.reference), ' · ' + other.status);
  item.append(about, element('div', 'kk-told', '“' + other.words + '”'), ...(other.given ? [element('div', 'kk-told', 'Accepted: ' + other.given)] : []));
  return item;
}

function show(node, panel) {
  const head = element('p', 'kk-head', panel.customer + ' · ' + panel.status + ' · ');
  const link = caseLink(panel.reference);
  link.textContent = panel.reference + ', the whole story';
  head.append(link);
  node.replaceChildren(head, ...panel.parts.map(one => part(one.title, one.lines.map(line), 'Nothing yet.')),
    part('Cases about the same thing', panel.alike.map(alike),
      panel.heard ? 'There are none.' : 'Shown once the customer has confirmed the summary: listen first.'));
}

async function load(node, taskId) {
  const response = await ask('/api/v1/tasks/' + encodeURIComponent(taskId) + '/story');
  if (response.ok) {
    show(node, await response.json());
  } else {
    node.replaceChildren(element('p', 'kk-nothing', 'There is no story of a case behind this task.'));
  }
}

export default {
  id: 'klachtkracht.story',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Story' },
  render: (container, { taskId }) => {
    const node = document.createElement('div');
    node.className = 'kk-story';
    container.appendChild(node);
    load(node, taskId).catch(() => {
      node.textContent = 'The story could not be loaded; open this tab again.';
    });
  }
};
