// What every script of ours needs: where our own pages and calls are, and the way to the story of a case.

export function root() {
  return document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
}

export function caseLink(reference) {
  const link = document.createElement('a');
  link.href = root() + '/case/' + encodeURIComponent(reference);
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = reference;
  return link;
}

export function ask(path) {
  return fetch(root() + path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
}
