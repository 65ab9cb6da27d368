// On the diagram of a model, when it is switched on: where its stories spent their time, and the worst places beside it.

import { answerOf, element, lasting, modelInSight, READABLE } from './kit.js';
import { isOpen } from './handling.js';

const WORST = 8;
// From a share of the lead time on; the darker, the longer. The figure stands at the activity too: no shade speaks alone.
const SHADES = [0, 0.05, 0.15, 0.3, 0.5];
const LEAST = 0.005;
const LARGE = 1;
const MINUTE = 60;
let stops = [];

function percent(share) {
  const of = share * 100;
  return (of > 0 && of < 1 ? '<1' : Math.round(of)) + ' %';
}

function waited(seconds) {
  return seconds < MINUTE ? 'under a minute' : lasting(seconds);
}

function shade(share) {
  return 'kk-heat-' + SHADES.filter(from => share >= from).length;
}

/** Where activities stand as close as in most drawings there is room for the share alone; the list, or a closer look, says the rest. */
function signs(waiting) {
  const small = element('div', 'kk-sign kk-heat', null, element('strong', null, percent(waiting.share)));
  const large = element('div', 'kk-sign kk-heat kk-large', null, element('strong', null, percent(waiting.share)), element('span', null, 'half: ' + waited(waiting.p50)),
    element('span', null, 'nine in ten: ' + waited(waiting.p90)));
  return [[small, { maxZoom: LARGE }], [large, { minZoom: LARGE }]].map(([html, show]) => {
    html.dataset.heat = waiting.activity;
    return { position: { bottom: 0, left: 0 }, scale: READABLE, html, show };
  });
}

function panel(...inside) {
  const made = element('section', 'kk-bottlenecks', null, ...inside);
  made.setAttribute('aria-label', 'Where time goes');
  // It may have to be scrolled, by keyboard too.
  made.tabIndex = 0;
  return made;
}

/** What does not fit is reached by scrolling; no line is cut in half. */
function endAfterALine(list) {
  const { top, bottom } = list.getBoundingClientRect();
  const fitting = [...list.querySelectorAll('li')].map(line => line.getBoundingClientRect().bottom).filter(end => end <= bottom);
  if (list.scrollHeight > list.clientHeight && fitting.length > 0) {
    list.style.maxHeight = Math.max(...fitting) - top + 'px';
  }
}

function worst(heat) {
  return heat.activities.filter(one => one.share >= LEAST);
}

function bottlenecks(heat) {
  const lines = worst(heat).slice(0, WORST).map(one => element('li', null, null, element('strong', null, one.name), ' ' + percent(one.share) + ': half '
    + waited(one.p50) + ', nine in ten ' + waited(one.p90) + ' (' + one.count.toLocaleString('en') + ' times)'));
  return panel(element('h2', null, 'Where time goes'),
    element('p', null, heat.ended === 0 ? 'No story of this version has ended yet.' : 'Share of the lead time of ' + heat.ended.toLocaleString('en')
      + ' stories of this version that ended, and how long half of them and nine in ten waited there at most.'),
    element('ol', null, null, ...lines));
}

async function render(viewer, { processDefinitionId }) {
  const definition = modelInSight(processDefinitionId);
  const canvas = viewer.get('canvas');
  const container = canvas.getContainer();
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  let undo = [];
  const off = () => {
    undo.forEach(one => one());
    undo = [];
  };
  let gone = false;
  stops.push(() => { gone = true; });
  if (!await isOpen() || gone) {
    return;
  }
  const toggle = element('button', 'btn btn-default kk-heat-switch', 'Heat map');
  toggle.type = 'button';
  toggle.setAttribute('aria-pressed', 'false');
  container.append(toggle);

  // The diagram makes room for what stands beside it.
  function beside(list) {
    const fit = () => {
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
    };
    container.parentNode.append(list);
    endAfterALine(list);
    container.classList.add('kk-makes-room');
    fit();
    undo.push(() => {
      list.remove();
      container.classList.remove('kk-makes-room');
      fit();
    });
  }

  async function on() {
    const heat = await answerOf('/api/v1/diagrams/' + encodeURIComponent(definition) + '/heat');
    if (toggle.getAttribute('aria-pressed') !== 'true') {
      return;
    }
    worst(heat).filter(one => known.get(one.activity)).forEach(one => {
      const marker = shade(one.share);
      canvas.addMarker(one.activity, marker);
      const shown = signs(one).map(sign => overlays.add(one.activity, 'klachtkracht-heat', sign));
      undo.push(() => canvas.removeMarker(one.activity, marker), () => shown.forEach(id => overlays.remove(id)));
    });
    beside(bottlenecks(heat));
  }

  toggle.addEventListener('click', () => {
    const pressed = toggle.getAttribute('aria-pressed') !== 'true';
    toggle.setAttribute('aria-pressed', String(pressed));
    off();
    if (pressed) {
      on().catch(error => {
        beside(panel(error.message));
      });
    }
  });
  stops.push(off, () => toggle.remove());
}

export default {
  id: 'klachtkracht.heatmap',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 90,
  render,
  unmount: () => {
    stops.forEach(stop => stop());
    stops = [];
  }
};
