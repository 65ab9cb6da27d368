// Names and shows the question that still wants an answer, where Tasklist says only that an error happened.

const LONGEST_WAIT = 5000;
const SENDS = '.form-actions .btn-primary, .modal-footer .btn-primary';

function unanswered() {
  // A form that starts a process lies over the form of a task.
  const forms = [...document.querySelectorAll('.fjs-container')];
  const form = forms.find(one => one.closest('.modal')) || forms[0];
  return form ? [...form.querySelectorAll('.fjs-form-field')].filter(field => field.querySelector('.fjs-form-field-error')) : [];
}

function question(field) {
  const label = field.querySelector('.fjs-form-field-label');
  return label ? '“' + label.textContent.replace(/\*\s*$/, '').trim() + '”' : 'what is marked in red';
}

/** Only where Tasklist says nothing more: a refusal of ours comes with its own sentence. */
function withoutReason() {
  return [...document.querySelectorAll('.notifications .alert-danger, .notifications .alert-error')]
    .filter(notice => notice.querySelector('.status') && !notice.querySelector('.message').textContent.trim());
}

function sentence(fields) {
  const more = fields.length > 1 ? ' and ' + (fields.length - 1) + ' more, marked in red' : '';
  return 'Not yet: please answer ' + question(fields[0]) + more + '.';
}

/** @returns whether there was something to tell */
function tell() {
  const fields = unanswered();
  const notices = fields.length === 0 ? [] : withoutReason();
  notices.forEach(notice => {
    notice.querySelector('.status').textContent = sentence(fields);
  });
  if (notices.length > 0) {
    fields[0].scrollIntoView({ block: 'center' });
  }
  return notices.length > 0;
}

document.addEventListener('click', event => {
  if (event.target.closest(SENDS)) {
    // Tasklist says it a little later, and how much later depends on the machine.
    const later = new MutationObserver(() => tell() && later.disconnect());
    later.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => later.disconnect(), LONGEST_WAIT);
  }
});

export default {
  id: 'klachtkracht.unanswered',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: () => {}
};
