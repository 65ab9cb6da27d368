// After the log-in one goes on to where one wanted to be; who came for nothing else finds the way to the start page.

import { root } from '../../../tasklist/scripts/klachtkracht-3/case.js';

const LINK = /^\/((task|case)\/K-\d{4}-\d{6}|demo\/mail|models(\/(running|replay|conformance))?)?$/;

export default {
  id: 'klachtkracht.return',
  // Shown only to people who are logged in.
  pluginPoint: 'welcome.dashboard',
  priority: 1000,
  render: container => {
    const link = new URLSearchParams(window.location.search).get('link');
    if (link && LINK.test(link)) {
      window.location.replace(root() + link);
      return;
    }
    const start = document.createElement('a');
    start.href = root() + '/';
    start.textContent = 'Go to the start page: what you can do here';
    const panel = document.createElement('div');
    panel.className = 'kk-start';
    panel.append(start);
    container.appendChild(panel);
  }
};
