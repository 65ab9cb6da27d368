// Names and shows the question that still wants an answer, where Tasklist says only that an error happened.

const TIME_TO_MARK = 200;
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

function tell() {
  const fields = unanswered();
  if (fields.length === 0) {
    return;
  }
  const more = fields.length > 1 ? ' and ' + (fields.length - 1) + ' more, marked in red' : '';
  withoutReason().forEach(notice => {
    notice.querySelector('.status').textContent = 'Not yet: please answer ' + question(fields[0]) + more + '.';
  });
  fields[0].scrollIntoView({ block: 'center' });
}

document.addEventListener('click', event => {
  if (event.target.closest(SENDS)) {
    setTimeout(tell, TIME_TO_MARK);
  }
});

export default {
  id: 'klachtkracht.unanswered',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: () => {}
};
