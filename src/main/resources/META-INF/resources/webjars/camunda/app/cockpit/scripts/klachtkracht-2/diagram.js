// On the diagram of a model: how many clocks stand at each activity, and which is due next.

import { answerOf, element, everySecond, lasting, modelInSight, READABLE, repeat, say, secondsUntil, serverClock, state } from './kit.js';

const REFRESH = 30;
const URGENCIES = ['fine', 'near', 'overdue', 'broken'];
let stops = [];

function counts(standing) {
  return URGENCIES.filter(urgency => standing[urgency] > 0).map(urgency => state(urgency, standing[urgency] + ' ' + urgency));
}

/** @returns the sign and what brings its time up to date */
function sign(className, standing, ...before) {
  const next = element('span', 'kk-next-due');
  const made = element('div', className, null, ...before, ...counts(standing), ...(standing.nextDue ? [next] : []));
  const tick = now => standing.nextDue && say(next, 'next due in ' + lasting(Math.max(0, secondsUntil(standing.nextDue, now))));
  return { made, tick };
}

function render(viewer, { processDefinitionId }) {
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  const time = serverClock();
  const definition = modelInSight(processDefinitionId);
  const whole = element('div', 'kk-whole');
  viewer.get('canvas').getContainer().append(whole);
  let signs = [];
  let shown = [];

  const tick = () => signs.forEach(one => one.tick(time.now()));
  const clear = () => {
    shown.forEach(id => overlays.remove(id));
    shown = [];
    signs = [];
    whole.replaceChildren();
  };
  const refresh = async () => {
    const diagram = await answerOf('/api/v1/diagrams/' + encodeURIComponent(definition) + '/clocks');
    time.set(diagram.now);
    clear();
    diagram.activities.forEach(standing => {
      if (standing.activity === '') {
        const one = sign('kk-sign', standing, element('strong', null, 'Whole case'));
        whole.append(one.made);
        signs.push(one);
      } else if (known.get(standing.activity)) {
        const one = sign('kk-sign kk-at-activity', standing);
        one.made.dataset.activity = standing.activity;
        shown.push(overlays.add(standing.activity, 'klachtkracht-clocks', {
          position: { top: 0, left: 0 }, scale: READABLE, html: one.made
        }));
        signs.push(one);
      }
    });
    tick();
  };
  // A diagram without our signs is still a diagram; the next round tries again.
  stops.push(repeat(refresh, REFRESH), everySecond(tick), () => whole.remove());
}

export default {
  id: 'klachtkracht.diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 100,
  render,
  unmount: () => {
    stops.forEach(stop => stop());
    stops = [];
  }
};
