// The page "Clocks": every running clock, filtered, sorted and paged; what is chosen stands in the address.

import {
  answerOf, caseLink, element, everySecond, holder, left, moment, repeat, root, say, serverClock, showUrgency, table, title, trouble,
  urgency, wayTo
} from './kit.js';

const PATH = '/clocks';
const REFRESH = 10;
const TYPING = 300;
const KINDS = ['approval', 'contact', 'promise', 'explanation', 'question', 'fulfilment', 'obstacle', 'immediate-help', 'answer', 'unheard', 'step', 'resolution'];
const STATES = [['', 'All that run'], ['fine', '● running, not yet near'], ['near', '◆ near: due within the hour'],
  ['overdue', '▲ overdue or broken'], ['broken', '▲ broken: the limit has passed']];
const HOURS = [['', 'Any time'], ['1', '1 hour'], ['4', '4 hours'], ['8', '8 hours'], ['24', '24 hours'], ['72', '3 days']];
const COLUMNS = [['', 'State'], ['due', 'Left'], ['reference', 'Case'], ['kind', 'Clock'], ['', 'Why it runs'], ['holder', 'Held by'], ['due', 'Due'], ['limit', 'At the latest']];
const FIELDS = ['kind', 'owner', 'department', 'state', 'within', 'reference', 'sort', 'page'];
let stops = [];

function asked() {
  const query = new URLSearchParams(window.location.hash.split('?')[1] || '');
  return Object.fromEntries(FIELDS.map(field => [field, query.get(field) || '']));
}

function query(question, without = []) {
  return new URLSearchParams(Object.entries(question).filter(([field, value]) => value !== '' && !without.includes(field))).toString();
}

/** Cockpit would build the page anew whenever the address changes, and take the focus away. */
function keepThePage() {
  window.angular.element(document.querySelector('[ng-view]')).injector().get('$route').current.$$route.reloadOnSearch = false;
}

function select(name, label, choices) {
  const field = element('select', 'form-control');
  field.id = 'kk-' + name;
  field.name = name;
  const fill = all => {
    const chosen = field.value;
    field.replaceChildren(...all.map(([value, text]) => Object.assign(element('option', null, text), { value })));
    field.value = chosen;
  };
  fill(choices);
  const head = element('label', null, label);
  head.htmlFor = field.id;
  return { field, fill, node: element('div', 'kk-field', null, head, field) };
}

/** A bookmark may ask for what is not among the choices, such as five hours. */
function choose(chooser, value, text) {
  if (![...chooser.field.options].some(option => option.value === value)) {
    chooser.field.append(Object.assign(element('option', null, text || value), { value }));
  }
  chooser.field.value = value;
}

function row(clock) {
  const cells = ['', 'kk-left', '', '', 'kk-said', '', 'kk-moment', 'kk-moment'].map(className => element('td', className));
  const [stands, until, reference, kind, why, held, due, limit] = cells;
  reference.append(caseLink(clock.reference));
  const line = element('tr', null, null, ...cells);
  let shown = clock;
  const show = now => {
    const is = urgency(shown, now);
    showUrgency(line, stands, is);
    say(until, left(shown, now));
  };
  const update = fresh => {
    shown = fresh;
    say(kind, title(fresh.kind));
    say(why, fresh.startedBy);
    say(held, holder(fresh));
    say(due, moment(fresh.dueAt));
    say(limit, moment(fresh.limitAt));
  };
  update(clock);
  return { line, show, update };
}

function pageOf() {
  const time = serverClock();
  const wrong = trouble();
  const count = element('p', 'kk-count');
  count.setAttribute('role', 'status');
  const fields = {
    kind: select('kind', 'Clock', [['', 'Every kind'], ...KINDS.map(kind => [kind, title(kind)])]),
    state: select('state', 'State', STATES),
    within: select('within', 'Due within', HOURS),
    owner: select('owner', 'Held by', [['', 'Everybody']]),
    department: select('department', 'Department', [['', 'Every department']])
  };
  const reference = element('input', 'form-control');
  Object.assign(reference, { type: 'search', id: 'kk-reference', name: 'reference', placeholder: 'K-2026-000123', autocomplete: 'off', maxLength: 40 });
  const referenceLabel = Object.assign(element('label', null, 'Case'), { htmlFor: reference.id });
  const clear = element('a', 'kk-clear', 'Show all');
  clear.href = '#' + PATH;
  const file = element('a', 'kk-file', 'Save as CSV');
  const form = element('form', 'kk-filters', null, ...Object.values(fields).map(field => field.node),
    element('div', 'kk-field', null, referenceLabel, reference), element('div', 'kk-links', null, clear, file));
  form.setAttribute('aria-label', 'Which clocks');

  const sorters = COLUMNS.map(([sort, text], index) => {
    if (!sort || index === 1) {
      return { head: text };
    }
    const arrow = element('span', 'kk-arrow');
    arrow.setAttribute('aria-hidden', 'true');
    const button = Object.assign(element('button', 'kk-sort', null, text, arrow), { type: 'button' });
    return { head: button, sort, arrow };
  });
  const list = table('kk-clocks', 'Running clocks', sorters.map(sorter => sorter.head));
  const back = Object.assign(element('button', 'btn btn-default', 'Previous'), { type: 'button' });
  const on = Object.assign(element('button', 'btn btn-default', 'Next'), { type: 'button' });
  const where = element('span', 'kk-where');
  const pager = element('nav', 'kk-pager', null, back, where, on);
  pager.setAttribute('aria-label', 'Pages');

  let question = asked();
  let rows = new Map();
  let latest = 0;
  let typed = null;
  const tick = () => rows.forEach(one => one.show(time.now()));

  function showQuestion() {
    Object.entries(fields).forEach(([name, chooser]) => choose(chooser, question[name], name === 'within' ? question[name] + ' hours' : question[name]));
    // What somebody is still typing stays; any other address wins over what is left in the field.
    if (!typed && reference.value.trim() !== question.reference) {
      reference.value = question.reference;
    }
    file.href = root() + '/api/v1/clocks.csv?' + query(question, ['page']);
    sorters.filter(sorter => sorter.sort).forEach(sorter => {
      const current = (question.sort || 'due').replace('-', '') === sorter.sort;
      const backwards = question.sort.startsWith('-');
      sorter.head.parentNode.setAttribute('aria-sort', !current ? 'none' : backwards ? 'descending' : 'ascending');
      say(sorter.arrow, current ? (backwards ? ' ▼' : ' ▲') : '');
    });
  }

  const all = Object.assign(element('a', null, 'show all'), { href: '#' + PATH });
  all.addEventListener('click', showAll);
  const nothing = element('tr', 'kk-nothing', null, Object.assign(element('td', null, 'No clock matches; ', all), { colSpan: COLUMNS.length }));

  function showRows(answer) {
    const fresh = new Map(answer.clocks.map(clock => [clock.id, clock]));
    const focused = document.activeElement;
    rows.forEach((one, id) => fresh.has(id) || one.line.remove());
    rows = new Map(answer.clocks.map(clock => {
      const known = rows.get(clock.id) || row(clock);
      known.update(clock);
      return [clock.id, known];
    }));
    nothing.remove();
    if (rows.size === 0) {
      list.body.append(nothing);
    }
    let place = list.body.firstChild;
    rows.forEach(one => {
      if (one.line === place) {
        place = place.nextSibling;
      } else {
        list.body.insertBefore(one.line, place);
      }
    });
    // A line that moved lost the focus on its way.
    if (focused !== document.activeElement && list.body.contains(focused)) {
      focused.focus();
    }
  }

  function showPage(answer) {
    const pages = Math.max(answer.pages, 1);
    say(count, answer.total === 1 ? '1 clock' : answer.total.toLocaleString('en') + ' clocks');
    say(where, 'Page ' + (answer.page + 1).toLocaleString('en') + ' of ' + pages.toLocaleString('en'));
    back.disabled = answer.page === 0;
    on.disabled = answer.page + 1 >= pages;
  }

  async function refresh() {
    const mine = ++latest;
    performance.mark('klachtkracht-clocks-asked');
    try {
      const answer = await answerOf('/api/v1/clocks?' + query(question));
      // Whoever chose something else meanwhile does not want this answer any more.
      if (mine !== latest) {
        return;
      }
      if (answer.clocks.length === 0 && answer.page > 0 && answer.pages > 0) {
        // Clocks ended meanwhile, and with them the page.
        change({ page: String(answer.pages - 1) }, true);
        return;
      }
      time.set(answer.now);
      showRows(answer);
      showPage(answer);
      tick();
      wrong.clear();
      performance.measure('klachtkracht-clocks', 'klachtkracht-clocks-asked');
    } catch (error) {
      if (mine === latest) {
        wrong.tell(error);
      }
    }
  }

  /** @param typing while somebody types, the address follows without a step back for every letter */
  function change(changes, typing) {
    question = Object.assign({}, question, { page: '' }, changes);
    const address = '#' + PATH + (query(question) ? '?' + query(question) : '');
    window.history[typing ? 'replaceState' : 'pushState'](null, '', address);
    showQuestion();
    refresh();
  }

  function forgetTyping() {
    clearTimeout(typed);
    typed = null;
  }

  function showAll(event) {
    event.preventDefault();
    forgetTyping();
    change(Object.fromEntries(FIELDS.map(field => [field, ''])));
  }

  function follow() {
    if (window.location.hash.split('?')[0] === '#' + PATH && query(asked()) !== query(question)) {
      forgetTyping();
      question = asked();
      showQuestion();
      refresh();
    }
  }

  form.addEventListener('submit', event => event.preventDefault());
  Object.entries(fields).forEach(([name, chooser]) => chooser.field.addEventListener('change', () => change({ [name]: chooser.field.value })));
  reference.addEventListener('input', () => {
    clearTimeout(typed);
    typed = setTimeout(() => {
      typed = null;
      change({ reference: reference.value.trim() }, true);
    }, TYPING);
  });
  clear.addEventListener('click', showAll);
  sorters.filter(sorter => sorter.sort).forEach(sorter => sorter.head.addEventListener('click', () =>
    change({ sort: (question.sort || 'due') === sorter.sort ? '-' + sorter.sort : sorter.sort })));
  back.addEventListener('click', () => change({ page: String(Math.max(0, Number(question.page) - 1)) }));
  on.addEventListener('click', () => change({ page: String(Number(question.page) + 1) }));
  window.addEventListener('popstate', follow);

  async function fillHolders() {
    const choices = await answerOf('/api/v1/clocks/holders');
    fields.owner.fill([['', 'Everybody'], ...choices.people.map(one => [one.id, one.name]),
      ...choices.departments.map(one => [one.id, one.name + ' (as a group)'])]);
    fields.department.fill([['', 'Every department'], ...choices.departments.map(one => [one.id, one.name])]);
    showQuestion();
  }

  const heading = element('h1', null, 'Clocks');
  const node = element('main', 'kk-page', null, element('div', 'kk-head', null, heading, count), form, wrong.node,
    element('div', 'kk-scroll', null, list.table), pager);
  showQuestion();
  stops.push(repeat(refresh, REFRESH), everySecond(tick), forgetTyping, () => window.removeEventListener('popstate', follow));
  // Without names the list is still a list.
  fillHolders().catch(() => {});
  return node;
}

export default [
  {
    id: 'klachtkracht.clocks.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 900,
    properties: { path: PATH },
    render: wayTo(PATH, 'Clocks')
  },
  {
    id: 'klachtkracht.clocks',
    pluginPoint: 'cockpit.route',
    priority: 900,
    properties: { path: PATH, label: 'Clocks' },
    render: container => {
      document.title = 'Clocks · Klachtkracht';
      keepThePage();
      container.append(pageOf());
    },
    unmount: () => {
      stops.forEach(stop => stop());
      stops = [];
    }
  }
];
