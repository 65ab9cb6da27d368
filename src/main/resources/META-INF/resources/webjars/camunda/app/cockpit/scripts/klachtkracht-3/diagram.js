// On the diagram of a model: how many clocks stand at each activity, and which is due next.

import { answerOf, element, everySecond, lasting, modelInSight, READABLE, repeat, say, secondsUntil, serverClock, state, word } from './kit.js';
import { roomOn } from './room.js';

const REFRESH = 30;
const URGENCIES = ['fine', 'near', 'overdue', 'broken'];
let stops = [];

function counts(standing) {
  return URGENCIES.filter(urgency => standing[urgency] > 0).map(urgency => state(urgency, standing[urgency] + ' ' + word(urgency)));
}

/** @returns the sign and what brings its time up to date */
function sign(className, standing, ...before) {
  const next = element('span', 'kk-next-due');
  const made = element('div', className, null, ...before, ...counts(standing), ...(standing.nextDue ? [next] : []));
  const tick = now => standing.nextDue && say(next, 'next due in ' + lasting(Math.max(0, secondsUntil(standing.nextDue, now))));
  return { made, tick };
}

function isTheSame(one, other) {
  return ['x', 'y', 'width', 'height'].every(side => Math.abs(one[side] - other[side]) < 1);
}

/** Whatever fits the drawing into the view, such as Cockpit's own button, leaves room for our signs. */
function fittingWithRoom(canvas, fit) {
  const zoom = canvas.zoom;
  canvas.zoom = (level, centre) => level === 'fit-viewport' ? fit() : zoom.call(canvas, level, centre);
  let isDone = false;
  return {
    /** A view that somebody chose, or came back to, stays as it is. */
    once: () => {
      const shown = canvas.viewbox();
      if (!isDone) {
        isDone = true;
        zoom.call(canvas, 'fit-viewport', 'auto');
        if (isTheSame(shown, canvas.viewbox())) {
          fit();
        } else {
          canvas.viewbox(shown);
        }
      }
    },
    end: () => {
      canvas.zoom = zoom;
    }
  };
}

function render(viewer, { processDefinitionId }) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  const time = serverClock();
  const definition = modelInSight(processDefinitionId);
  const whole = element('div', 'kk-whole');
  canvas.getContainer().append(whole);
  const room = roomOn(canvas, known, READABLE);
  let signs = [];
  let shown = [];

  const tick = () => signs.forEach(one => one.tick(time.now()));
  const atActivities = () => signs.filter(one => one.activity);
  const makeRoom = fittingWithRoom(canvas, () => room.fit(atActivities()));
  let zoom = null;
  const placeAfterZoom = () => {
    if (zoom !== canvas.zoom()) {
      zoom = canvas.zoom();
      room.place(atActivities());
    }
  };
  // While the drawing moves, and before it is seen, nothing on it has a size.
  const sizes = new ResizeObserver(changes => {
    const seen = changes.filter(change => change.target.offsetWidth > 0);
    seen.forEach(({ target }) => Object.assign(signs.find(one => one.made === target) || {}, { wide: target.offsetWidth, high: target.offsetHeight }));
    if (seen.length > 0 && atActivities().every(one => one.wide > 0)) {
      makeRoom.once();
      room.place(atActivities());
    }
  });
  const clear = () => {
    sizes.disconnect();
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
        const one = { ...sign('kk-sign kk-at-activity', standing), activity: known.get(standing.activity), wide: 0, high: 0 };
        one.made.dataset.activity = standing.activity;
        shown.push(overlays.add(standing.activity, 'klachtkracht-clocks', {
          position: { top: 0, left: 0 }, scale: READABLE, html: one.made
        }));
        signs.push(one);
      }
    });
    tick();
    [canvas.getContainer(), ...signs.map(one => one.made)].forEach(node => sizes.observe(node));
  };
  // A diagram without our signs is still a diagram; the next round tries again.
  stops.push(repeat(refresh, REFRESH), everySecond(tick), () => whole.remove(), makeRoom.end, () => sizes.disconnect(),
    () => viewer.off('canvas.viewbox.changed', placeAfterZoom));
  viewer.on('canvas.viewbox.changed', placeAfterZoom);
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
