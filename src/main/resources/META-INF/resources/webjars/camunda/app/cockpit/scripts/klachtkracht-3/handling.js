// The page "Handling": how complaints that ended were handled. Time is never shown without what it was worth to customers, and nothing
// here is about an agent. Behind each plot stands its table.

import { answerOf, caseLink, element, lasting, moment, root, say, state, table, title, trouble, wayTo } from './kit.js';

const PATH = '/handling';
const CHARTS = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const HOUR = 3600;
const BAR = 34;
const THIN = 18;
const HEAD = 90;
const INK = '#1d2b36';
const LINES = '#d5dde3';
const COLOURS = ['#0b5d78', '#d98200', '#8a2c0d', '#4d7c3a', '#6b4a9a', '#5b6b78'];
const HOW = { 'by-owner': 'By the owner, once', 'by-team-lead': 'By a team lead', sick: 'The owner was sick', left: 'The owner left' };
const SOURCES = { person: 'A person', table: 'The table, unsigned in time', mandate: 'At once, within the mandate' };
let drawn = [];
let leave = new AbortController();

/** Whether the person at the screen may see this page. */
export function isOpen() {
  return answerOf('/api/v1/handling/open').then(answer => answer.open, () => false);
}

function asked() {
  const query = new URLSearchParams(window.location.hash.split('?')[1] || '');
  return { from: query.get('from') || '', to: query.get('to') || '' };
}

function addressOf({ from, to }) {
  const query = new URLSearchParams(Object.entries({ from, to }).filter(([, day]) => day)).toString();
  return query ? '?' + query : '';
}

function share(value) {
  return value === null ? '–' : (value * 100).toFixed(1) + ' %';
}

function time(seconds) {
  return seconds === null ? '–' : seconds === 0 ? '0 min' : lasting(seconds);
}

function hours(seconds) {
  return seconds === null ? null : seconds / HOUR;
}

function department(id) {
  return id ? title(id.replace(/^department-/, '')) : 'Nobody in the house';
}

function category(code) {
  return code ? title(code) : 'All together';
}

function cell(value) {
  const text = typeof value === 'number' ? value.toLocaleString('en') : value;
  const isWords = value instanceof Node || typeof value === 'string' && !/^[\d–]/.test(value);
  const made = element('td', isWords ? '' : 'kk-number');
  made.append(text);
  return made;
}

/**
 * @param rows the first of each is what the row is about
 * @param nothing what is said where there is none
 */
function tableOf(caption, heads, rows, nothing = 'Nothing in these days.') {
  const { table: made, body } = table('', caption, heads);
  rows.forEach(([about, ...values]) => {
    const head = element('th');
    head.scope = 'row';
    head.append(about);
    body.append(element('tr', null, null, head, ...values.map(cell)));
  });
  made.querySelectorAll('thead th').forEach((head, at) => {
    const below = [...body.rows].map(row => row.cells[at]);
    head.classList.toggle('kk-number', below.length > 0 && below.every(one => one.classList.contains('kk-number')));
  });
  if (rows.length === 0) {
    const none = element('td', null, nothing);
    none.colSpan = heads.length;
    body.append(element('tr', null, null, none));
  }
  return made;
}

/** @param series [name, values] of each colour */
async function draw(canvas, labels, series, unit, most, stacked) {
  await import(root() + CHARTS);
  if (leave.signal.aborted || !canvas.isConnected) {
    return;
  }
  const axis = title => ({
    stacked, beginAtZero: true, max: most, title: { display: true, text: title, color: INK }, ticks: { color: INK }, grid: { color: LINES }
  });
  drawn.push(new window.Chart(canvas, {
    type: 'bar',
    data: { labels, datasets: series.map(([label, data], at) => ({ label, data, backgroundColor: COLOURS[at % COLOURS.length], maxBarThickness: THIN })) },
    options: {
      indexAxis: 'y', animation: false, maintainAspectRatio: false,
      scales: { x: axis(unit), y: { stacked, ticks: { color: INK, autoSkip: false }, grid: { display: false } } },
      plugins: { legend: { display: series.length > 1, position: 'top', align: 'start', labels: { color: INK, boxWidth: 14 } } }
    }
  }));
}

/** @returns a plot, drawn when it stands on the page; nothing where there is nothing to see */
function plot(name, labels, series, unit, { most, stacked = false, thick = stacked ? 1 : series.length } = {}) {
  if (labels.length === 0) {
    return element('div', 'kk-plot kk-empty');
  }
  const canvas = element('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', name + '; the same figures stand in the table beside it');
  const place = element('div', 'kk-plot', null, canvas);
  place.style.height = HEAD + labels.length * Math.max(BAR, thick * THIN) + 'px';
  // The table says the same: a plot that cannot be drawn is missed, not needed.
  requestAnimationFrame(() => draw(canvas, labels, series, unit, most, stacked).catch(error => place.replaceChildren(error.message)));
  return place;
}

function part(heading, words, ...inside) {
  return element('section', 'kk-part', null, element('h2', null, heading), ...(words ? [element('p', 'kk-hint', words)] : []), ...inside);
}

function beside(...inside) {
  return element('div', 'kk-pair', null, ...inside);
}

function tile(figure, words, more) {
  return element('li', 'kk-tile', null, element('span', 'kk-figure', figure), element('span', null, words), element('span', 'kk-more', more));
}

function speedPart({ overall, categories }) {
  const tiles = element('ul', 'kk-tiles kk-speed', null,
    tile(time(overall.time.p50), 'half of them took at most',
      'nine in ten ' + time(overall.time.p90) + ', the longest ' + time(overall.time.max) + ', of ' + overall.time.count.toLocaleString('en') + ' that ended'),
    tile(share(overall.acceptedShare), 'accepted by the customer', overall.accepted.toLocaleString('en') + ' of ' + overall.time.count.toLocaleString('en')),
    tile(share(overall.reopenedShare), 'reopened: the customer came back',
      overall.reopened.toLocaleString('en') + ' so far; of ' + overall.stillWatched.toLocaleString('en') + ' the thirty days are not over'));
  const names = categories.map(one => category(one.category));
  return part('Time, and what it was worth', 'Clock hours from registration to the end, nights and weekends included.', tiles,
    element('div', 'kk-plots', null,
      plot('Lead time per category', names, [['Half took at most', categories.map(one => hours(one.time.p50))], ['Nine in ten', categories.map(one => hours(one.time.p90))],
        ['The longest', categories.map(one => hours(one.time.max))]], 'clock hours'),
      plot('Accepted and reopened per category', names, [['Accepted', categories.map(one => one.acceptedShare * 100)], ['Reopened', categories.map(one => one.reopenedShare * 100)]],
        '% of those that ended', { most: 100, thick: 3 })),
    tableOf('Per category', ['Category', 'Ended', 'Half at most', 'Nine in ten', 'Longest', 'Accepted', 'Reopened', 'Still watched'],
      [...categories, overall].map(one => [category(one.category), one.time.count, time(one.time.p50), time(one.time.p90), time(one.time.max), share(one.acceptedShare),
        share(one.reopenedShare), one.stillWatched])));
}

function recordsPart({ records }) {
  return part('Records to chase', 'The fastest end of each category, of all time up to the last of these days. It counts only when the customer accepted it, did not come back for thirty days, and every promise was kept.',
    tableOf('Record board', ['Category', 'Time', 'Case', 'Ended'],
      records.map(one => [category(one.category), time(one.time), caseLink(one.reference), moment(one.closedAt)]), 'No record yet.'));
}

function approvalsPart({ approvals }) {
  const all = [...approvals.bySource, approvals.waited];
  const name = one => SOURCES[one.source] || 'Persons and table together';
  const plotted = approvals.bySource.filter(one => one.source !== 'mandate');
  return part('Decisions on money', 'From the request to the decision; the promise is 24 clock hours.', beside(
    plot('Time to a decision', plotted.map(name), [['Half took at most', plotted.map(one => hours(one.time.p50))], ['Nine in ten', plotted.map(one => hours(one.time.p90))]], 'clock hours'),
    tableOf('Who decided', ['Decided by', 'Decisions', 'Half at most', 'Nine in ten', 'Longest', 'Later than 24 h'],
      all.map(one => [name(one), one.time.count, time(one.time.p50), time(one.time.p90), time(one.time.max), one.late]))));
}

function gapsPart({ gaps }) {
  const names = gaps.longest.map(one => one.reference);
  const said = gaps.silence.count === 0 ? 'No customer heard nothing for longer than we promise.'
    : gaps.silence.count.toLocaleString('en') + ' times a customer heard nothing for longer than we promise: half of the silences lasted at most '
      + time(gaps.silence.p50) + ', nine in ten ' + time(gaps.silence.p90) + ', in hours of the customer’s contact window.';
  return part('Silences', said, beside(
    plot('The longest silences', names, [['Silence', gaps.longest.map(one => hours(one.silence))]], 'hours of the contact window'),
    tableOf('The longest', ['Case', 'Silence', 'Since', 'Broke the limit', 'Heard again'],
      gaps.longest.map(one => [caseLink(one.reference), time(one.silence), moment(one.since), moment(one.limitAt),
        one.until ? moment(one.until) : state('broken', 'not yet')]))));
}

function departmentsPart({ departments, promises }) {
  const promised = departments.filter(one => one.promises.due > 0);
  return part('Promises and departments', 'Of what was due ' + promises.kept.toLocaleString('en') + ' of ' + promises.due.toLocaleString('en') + ' promises were kept ('
    + share(promises.share) + '), counted for the department of whoever promised. A silence counts for each department that stood in the way while it lasted.', beside(
    plot('Promises kept per department', promised.map(one => department(one.department)), [['Kept', promised.map(one => one.promises.share * 100)]], '% of what was due', { most: 100 }),
    tableOf('Per department', ['Department', 'Promises due', 'Kept', 'Share', 'Cases waited', 'Late answers', 'Late by', 'Silences meanwhile'],
      departments.map(one => [department(one.department), one.promises.due, one.promises.kept, share(one.promises.share), time(one.lost), one.lateAnswers, time(one.late), one.gaps]))));
}

function lostPart({ lost }) {
  const names = [...new Set(lost.map(one => one.department))];
  const kinds = [...new Set(lost.map(one => one.obstacle))];
  const of = (holder, kind) => lost.filter(one => one.department === holder && one.obstacle === kind).reduce((sum, one) => sum + hours(one.lost), 0);
  return part('Lost hours', 'Clock hours that cases waited. Obstacles that overlap count for each department and kind, so they need not add up.', beside(
    plot('Lost hours per department and obstacle', names.map(department), kinds.map(kind => [title(kind), names.map(name => of(name, kind))]), 'clock hours', { stacked: true }),
    tableOf('Per obstacle and department', ['Department', 'Obstacle', 'Time', 'Cases'], lost.map(one => [department(one.department), title(one.obstacle), time(one.lost), one.cases]))));
}

function handOversPart({ handOvers }) {
  return part('Hand-overs', handOvers.count.toLocaleString('en') + ' in ' + handOvers.cases.toLocaleString('en') + ' cases; ' + handOvers.twice.toLocaleString('en')
    + ' cases changed hands more than once.', beside(
    plot('Hand-overs by reason', handOvers.reasons.map(one => HOW[one.how] || title(one.how)), [['Hand-overs', handOvers.reasons.map(one => one.count)]], 'hand-overs'),
    tableOf('Why', ['Reason', 'Hand-overs'], handOvers.reasons.map(one => [HOW[one.how] || title(one.how), one.count]))));
}

function readsPart(reads) {
  const silent = reads.filter(one => one.pages + one.cases === 0).length;
  return part('Read by management in the last 7 days', silent === 0 ? 'Everybody read.' : silent + ' of ' + reads.length + ' read nothing.',
    tableOf('Who read', ['Name', 'Group', 'Read', 'This page, on days', 'Cases', 'Last read'],
      reads.map(one => [one.name, title(one.group), one.pages + one.cases === 0 ? state('broken', 'nothing in 7 days') : state('fine', 'read'),
        one.pages, one.cases, one.lastReadAt ? moment(one.lastReadAt) : 'Never'])));
}

function day(name, label, value) {
  const field = element('input', 'form-control');
  field.type = 'date';
  field.id = 'kk-' + name;
  field.name = name;
  field.value = value;
  const head = element('label', null, label);
  head.htmlFor = field.id;
  return { field, node: element('div', 'kk-field', null, head, field) };
}

function pageOf() {
  const question = asked();
  const from = day('from', 'From', question.from);
  const to = day('to', 'Up to and including', question.to);
  const show = element('button', 'btn btn-default', 'Show');
  show.type = 'submit';
  const form = element('form', 'kk-filters', null, from.node, to.node, show);
  form.addEventListener('submit', event => {
    event.preventDefault();
    window.location.hash = '#' + PATH + addressOf({ from: from.field.value, to: to.field.value });
  });
  const wrong = trouble();
  const figures = element('div', 'kk-figures');
  figures.setAttribute('aria-live', 'polite');
  say(figures, 'Counting…');
  const page = element('main', 'kk-page kk-handling', null, element('div', 'kk-head', null, element('h1', null, 'Handling')), form, wrong.node, figures);
  answerOf('/api/v1/handling' + addressOf(question)).then(answer => {
    from.field.value = answer.from;
    to.field.value = answer.to;
    const handling = answer.handling;
    figures.replaceChildren(...[speedPart, recordsPart, approvalsPart, gapsPart, departmentsPart, lostPart, handOversPart].map(make => make(handling)), readsPart(answer.reads));
  }).catch(error => {
    figures.replaceChildren();
    wrong.tell(error);
  });
  return page;
}

export default [
  {
    id: 'klachtkracht.handling.link',
    pluginPoint: 'cockpit.navigation',
    priority: 890,
    properties: {
      path: PATH,
      access: ['$rootScope', scope => tell => isOpen().then(open => scope.$apply(() => tell(null, open)))]
    },
    render: wayTo(PATH, 'Handling')
  },
  {
    id: 'klachtkracht.handling',
    pluginPoint: 'cockpit.route',
    priority: 890,
    properties: { path: PATH, label: 'Handling' },
    render: container => {
      document.title = 'Handling · Klachtkracht';
      leave = new AbortController();
      container.append(pageOf());
    },
    unmount: () => {
      leave.abort();
      drawn.forEach(one => one.destroy());
      drawn = [];
    }
  }
];
