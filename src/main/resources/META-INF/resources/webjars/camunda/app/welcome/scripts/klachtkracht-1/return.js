// Whoever followed the link of a letter and had to log in first goes on to where the link leads.

const LINK = /^\/task\/K-\d{4}-\d{6}$/;

export default {
  id: 'klachtkracht.return',
  // Shown only to people who are logged in.
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: () => {
    const link = new URLSearchParams(window.location.search).get('link');
    if (link && LINK.test(link)) {
      const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
      window.location.replace(root + link);
    }
  }
};
