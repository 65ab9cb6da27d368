// Shows how far the moves of cases are, and loads the page anew once none is on its way any more: the numbers below have changed then.
const EVERY = 1500;

const look = async () => {
  const shown = document.querySelector('#progress');
  if (!shown || shown.dataset.busy !== 'true') {
    return;
  }
  const answer = await fetch(shown.dataset.address);
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#progress');
  if (!fresh || fresh.dataset.busy !== 'true') {
    location.assign(shown.dataset.page);
    return;
  }
  const inHand = document.activeElement.form?.action;
  for (const one of fresh.querySelectorAll('details')) {
    one.open = document.getElementById(one.id)?.open ?? one.open;
  }
  shown.replaceWith(fresh);
  [...fresh.querySelectorAll('form')].find(form => form.action === inHand)?.querySelector('button').focus();
  setTimeout(look, EVERY);
};

setTimeout(look, EVERY);
