'use strict';
/* The bar of days, the state while a day is fetched, and what a screen reader is told when it has come. Without this file the bar is a plain form. */
(() => {
  const byId = id => document.getElementById(id);
  const dayMs = 86400000;
  const iso = (from, days) => new Date(Date.parse(from + 'T00:00Z') + days * dayMs).toISOString().slice(0, 10);
  const between = (from, day) => Math.round((Date.parse(day + 'T00:00Z') - Date.parse(from + 'T00:00Z')) / dayMs);

  const bar = byId('days');
  if (bar) {
    const slider = byId('day');
    const field = byId('as-of');
    slider.addEventListener('input', () => {
      field.value = iso(slider.dataset.from, Number(slider.value));
      slider.setAttribute('aria-valuetext', field.value);
    });
    let waiting;
    slider.addEventListener('change', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => bar.requestSubmit(), 120);
    });
    field.addEventListener('change', () => {
      if (field.value && field.checkValidity()) {
        slider.value = between(slider.dataset.from, field.value);
        bar.requestSubmit();
      }
    });
  }

  document.addEventListener('htmx:beforeRequest', () => byId('answers').setAttribute('aria-busy', 'true'));

  /* A day that could not be fetched is opened as a page of its own, which says why. */
  document.addEventListener('htmx:responseError', event => location.assign(event.detail.pathInfo.finalRequestPath));
  document.addEventListener('htmx:sendError', () => byId('answers').removeAttribute('aria-busy'));

  document.addEventListener('htmx:afterSettle', () => {
    const shown = new URL(location.href).searchParams.get('as-of');
    const answers = byId('answers');
    const slider = byId('day');
    if (shown && slider && document.activeElement !== byId('as-of')) {
      byId('as-of').value = shown;
    }
    if (shown && slider) {
      slider.value = between(slider.dataset.from, shown);
      slider.setAttribute('aria-valuetext', answers.querySelector('[data-day]')?.dataset.day ?? shown);
    }
    const heading = answers.querySelector('[data-said]');
    if (heading) {
      byId('said').textContent = heading.dataset.said;
    }
  });
})();
