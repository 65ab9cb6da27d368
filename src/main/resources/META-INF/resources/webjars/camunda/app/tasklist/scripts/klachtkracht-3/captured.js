// Tells who captured a signal its reference and who got it: Tasklist itself says only that a process has been started.

import { ask, caseLink } from './case.js';

const CAPTURING = /\/process-definition\/[^/]+\/submit-form$/;

function show(captured) {
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '×';
  close.setAttribute('aria-label', 'Close');
  const notice = document.createElement('div');
  notice.className = 'alert alert-success kk-captured';
  notice.setAttribute('role', 'status');
  notice.append(close, caseLink(captured.reference), ' ' + captured.said);
  close.addEventListener('click', () => notice.remove());
  const place = document.querySelector('.page-notifications');
  place.querySelectorAll('.kk-captured').forEach(earlier => earlier.remove());
  place.append(notice);
}

async function tell(reference) {
  const response = await ask('/api/v1/captured/' + encodeURIComponent(reference));
  if (response.ok) {
    show(await response.json());
  }
}

function listen() {
  // The answer to the start names the case, and Tasklist hands it to no plugin.
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    if (CAPTURING.test(address)) {
      this.addEventListener('load', () => {
        if (this.status === 200) {
          // Whoever is not told finds the case by its letter.
          tell(JSON.parse(this.responseText).businessKey).catch(() => {});
        }
      });
    }
    return open.call(this, method, address, ...more);
  };
}

listen();

export default {
  id: 'klachtkracht.captured',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: () => {}
};
