// Where signs on a diagram find room: near their activity, over no name, no event and no other sign; and a view that shows them all.

const GAP = 3;
const STEP = 8;
const AROUND = 40;
const LINE = 2;
const AIR = 2;
const PASSES = 6;
// What it costs to lie over something, beside the area that is covered; a line may be crossed before a name is hidden.
const COVERS = 400;
const CROSSES = 12;
/** In pixels: above what stands in the corners, at the right the buttons of the zoom. */
const MARGIN = { top: 44, right: 56, bottom: 8, left: 12 };
/** In pixels: where Cockpit writes its own count, and the heat map its share. */
const COUNTED = { left: -12, top: -12, width: 60, height: 32 };

function overlap(one, other) {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

function distance(one, other) {
  const wide = Math.max(0, other.x - one.x - one.width, one.x - other.x - other.width);
  const high = Math.max(0, other.y - one.y - one.height, one.y - other.y - other.height);
  return Math.hypot(wide, high);
}

/** How far a box sticks out of another. */
function outside(box, drawing) {
  return Math.max(0, drawing.x - box.x, box.x + box.width - drawing.x - drawing.width)
    + Math.max(0, drawing.y - box.y, box.y + box.height - drawing.y - drawing.height);
}

function around(boxes) {
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  return {
    x, y, width: Math.max(...boxes.map(box => box.x + box.width)) - x, height: Math.max(...boxes.map(box => box.y + box.height)) - y
  };
}

function boxOf({ x, y, width, height }) {
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR, cost: COVERS };
}

function linesOf({ waypoints }) {
  return waypoints.slice(1).map((to, at) => {
    const from = waypoints[at];
    return {
      x: Math.min(from.x, to.x) - LINE / 2, y: Math.min(from.y, to.y) - LINE / 2, width: Math.abs(to.x - from.x) + LINE,
      height: Math.abs(to.y - from.y) + LINE, cost: CROSSES
    };
  });
}

/** Of a box with a story inside only its name is in the way. */
function nameOf(shape, registry) {
  const name = registry.getGraphics(shape).querySelector(':scope > .djs-visual text');
  if (!name) {
    return [];
  }
  const { x, y, width, height } = name.getBBox();
  return [boxOf({ x: shape.x + x, y: shape.y + y, width, height })];
}

function inTheWay(registry) {
  return registry.filter(element => element.parent).flatMap(element => {
    if (element.waypoints) {
      return linesOf(element);
    }
    return element.children.some(child => child.width && !child.labelTarget) ? nameOf(element, registry) : [boxOf(element)];
  });
}

function candidates(activity, size, gap) {
  const across = [];
  const down = [];
  for (let x = activity.x - size.width - AROUND; x <= activity.x + activity.width + AROUND; x += STEP) {
    across.push(x);
  }
  for (let y = activity.y - size.height - AROUND; y <= activity.y + activity.height + AROUND; y += STEP) {
    down.push(y);
  }
  across.push(activity.x);
  down.push(activity.y - size.height - gap, activity.y + activity.height + gap);
  return across.flatMap(x => down.map(y => ({ x, y, width: size.width, height: size.height }))).filter(box => distance(box, activity) >= gap * 0.9);
}

/**
 * @param canvas of a viewer
 * @param scale between which an overlay keeps its size
 * @returns place: finds room for signs ({ activity, made, and in pixels wide and high }) and puts them there; fit: shows the whole drawing with them
 */
export function roomOn(canvas, registry, scale) {
  const obstacles = inTheWay(registry);

  /** How much of the drawing a pixel of an overlay takes. */
  const perPixel = zoom => Math.min(Math.max(zoom, scale.min), scale.max) / zoom;

  function find(signs, zoom) {
    const pixel = perPixel(zoom);
    const drawing = canvas.viewbox().inner;
    const counted = signs.map(({ activity }) => boxOf({
      x: activity.x + COUNTED.left * pixel, y: activity.y + activity.height + COUNTED.top * pixel, width: COUNTED.width * pixel, height: COUNTED.height * pixel
    }));
    const found = [];
    signs.forEach(({ activity, wide, high }) => {
      const size = { width: wide * pixel, height: high * pixel };
      const others = [...obstacles, ...counted, ...found.map(boxOf)];
      const cost = box => distance(box, activity) + Math.abs(box.x - activity.x) / 10 + (box.y > activity.y ? STEP : 0) + outside(box, drawing) / 2
        + others.reduce((sum, other) => {
          const covered = overlap(box, other);
          return covered > 0 ? sum + other.cost + (other.cost === COVERS ? covered : 0) : sum;
        }, 0);
      found.push(candidates(activity, size, GAP * pixel).map(box => ({ ...box, costs: cost(box) }))
        .reduce((best, box) => box.costs < best.costs ? box : best));
    });
    return found;
  }

  function place(signs) {
    const zoom = canvas.zoom();
    const pixel = perPixel(zoom);
    find(signs, zoom).forEach((box, at) => {
      const { activity, made } = signs[at];
      made.style.transform = 'translate(' + (box.x - activity.x) / pixel + 'px, ' + (box.y - activity.y) / pixel + 'px)';
    });
  }

  function fit(signs) {
    const { inner, outer } = canvas.viewbox();
    const wide = outer.width - MARGIN.left - MARGIN.right;
    const high = outer.height - MARGIN.top - MARGIN.bottom;
    let all = inner;
    let zoom = Math.min(1, wide / all.width, high / all.height);
    // The smaller the drawing, the more of it a sign takes.
    for (let pass = 0; pass < PASSES; pass++) {
      all = around([inner, ...find(signs, zoom)]);
      zoom = Math.min(zoom, wide / all.width, high / all.height);
    }
    canvas.viewbox({
      x: all.x + all.width / 2 - (MARGIN.left + wide / 2) / zoom, y: all.y + all.height / 2 - (MARGIN.top + high / 2) / zoom,
      width: outer.width / zoom, height: outer.height / zoom
    });
    place(signs);
  }

  return { place, fit };
}
