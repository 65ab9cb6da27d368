// The tab "Clocks and story" of a running instance: the clocks of its case, and all that happened in it in one line of time.

import { answerOf, caseLink, element, state, table, title, trouble } from './kit.js';

const URGENCY = { running: 'fine' };

function clockLine(clock) {
  const line = element('tr');
  line.dataset.state = clock.state;
  line.append(element('td', null, title(clock.kind)), element('td', 'kk-said', clock.startedBy + ', ' + clock.started),
    element('td', 'kk-moment', clock.due), element('td', 'kk-moment', clock.limit), element('td', null, clock.responsible || 'nobody yet'),
    element('td', null, null, state(URGENCY[clock.state] || clock.state), ' ', element('span', null, clock.stands)),
    element('td', null, null, ...(clock.levels.length ? clock.levels.map(level => element('div', null, level)) : ['none'])));
  return line;
}

function happenedLine(happened) {
  const what = element('td', 'kk-said', null, element('strong', null, happened.what), ...(happened.late ? [' ', state('broken', 'too late')] : []));
  if (happened.said) {
    what.append(element('div', 'kk-words', happened.said));
  }
  return element('tr', null, null, element('td', 'kk-moment', happened.when), element('td', null, title(happened.kind)), what);
}

async function load(panel, wrong, instance) {
  const story = await answerOf('/api/v1/stories/' + encodeURIComponent(instance));
  const clocks = table('kk-story-clocks', 'Clocks', ['Clock', 'Started by', 'Due', 'Breaks at', 'Held by', 'State', 'Fired on the way']);
  clocks.body.append(...story.clocks.map(clockLine));
  const line = table('kk-time-line', 'What happened', ['When', 'What kind', 'What']);
  line.body.append(...story.happened.map(happenedLine));
  const link = caseLink(story.reference);
  link.textContent = story.reference + ', the whole story';
  panel.replaceChildren(wrong.node, element('p', 'kk-head', story.customer + ' · ' + story.status + ' · ', link), clocks.table, line.table);
}

export default {
  id: 'klachtkracht.story',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: 'Clocks and story' },
  render: (container, { processInstanceId }) => {
    const wrong = trouble();
    const panel = element('section', 'kk-panel kk-story', null, wrong.node);
    panel.setAttribute('aria-label', 'Clocks and story');
    container.append(panel);
    load(panel, wrong, processInstanceId).catch(wrong.tell);
  }
};
