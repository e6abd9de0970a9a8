'use strict';
/* The keyboard of the store keeper's pages. Without this file each form works by the server alone, one Enter at a time. */
(() => {
  const byId = id => document.getElementById(id);
  const isField = element => element.matches('input, select, textarea, [contenteditable]');

  /* One letter leads to a page of work, while no field has the cursor. The reader can turn that off (WCAG 2.1.4). */
  const setting = 'qalqan.keys';
  const keysSwitch = byId('keys-on');
  const keysAreOn = () => localStorage.getItem(setting) !== 'off';
  if (keysSwitch) {
    keysSwitch.checked = keysAreOn();
    keysSwitch.addEventListener('change', () => localStorage.setItem(setting, keysSwitch.checked ? 'on' : 'off'));
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target) && event.target !== keysSwitch || !keysAreOn()) {
      return;
    }
    /* By the key's place, so that it works while the keyboard stands on Kazakh or Russian. */
    const letter = event.code.startsWith('Key') ? event.code.slice(3) : '';
    const link = letter && document.querySelector(`[data-key="${letter}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  });

  /* Vials that stand open: the time that is left, by the server's clock. */
  const countdowns = [...document.querySelectorAll('.countdown')];
  const started = Date.now();
  const tick = () => countdowns.forEach(shown => {
    const left = Date.parse(shown.dataset.until) - Date.parse(shown.dataset.now) - (Date.now() - started);
    const minutes = Math.max(0, Math.floor(left / 60000));
    shown.textContent = left <= 0 ? shown.dataset.over : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    shown.classList.toggle('bad', left <= 0);
  });
  if (countdowns.length > 0) {
    tick();
    setInterval(tick, 15000);
  }

  const form = byId('work');
  if (!form) {
    return;
  }
  const scan = byId('scan');
  const record = byId('record');
  const fields = () => [...form.querySelectorAll('input.doses[data-number]')];
  const targets = () => [...form.querySelectorAll('[data-number]')];

  const amount = field => {
    const read = /^(\d{1,9})\s*([vфвқ])?$/i.exec(field.value.trim().replace(/(?<=\d)[\s,](?=\d{3}(\D|$))/g, ''));
    return read ? Number(read[1]) * (read[2] ? Number(field.dataset.size) : 1) : null;
  };

  const vials = (doses, size) => {
    const rest = doses % size;
    return `${Math.floor(doses / size)}\u00a0×\u00a0${size}${rest ? `\u00a0+\u00a0${rest}` : ''}`;
  };

  /* What is said about a line while it is typed: vials, more than is there, and a lot that should go before. */
  const tell = field => {
    const doses = amount(field);
    const cell = field.closest('.amount');
    cell.querySelector('output').textContent = doses ? vials(doses, Number(field.dataset.size)) : '';
    cell.querySelector('.too-many')?.toggleAttribute('hidden', !(doses > Number(field.dataset.there)));
  };
  const tellOrder = () => fields().forEach(field => {
    const note = field.closest('.amount').querySelector('.later');
    if (note) {
      const kind = field.closest('tr').dataset.kind;
      const first = amount(field) && fields().find(other => other.closest('tr').dataset.kind === kind
        && other.dataset.usable === 'true' && other.dataset.expiry < field.dataset.expiry
        && (amount(other) ?? 0) < Number(other.dataset.there));
      note.hidden = !first;
      note.textContent = first ? note.dataset.text.replace('#', first.dataset.number) : '';
    }
  });
  form.addEventListener('input', event => {
    if (event.target.matches('input.doses[data-number]')) {
      tell(event.target);
      tellOrder();
    }
  });

  const choose = target => {
    if (target.matches('input') && target.value.trim() === '') {
      target.value = target.dataset.usual;
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
    scan.value = '';
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
    target.select?.();
  };

  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.ctrlKey && record) {
      event.preventDefault();
      record.click();
    } else if (event.key === 'Enter' && event.target === scan) {
      scanned(event);
    } else if (event.key === 'Enter' && event.target.matches('input.doses')) {
      /* The line is done; the scanner goes on. */
      event.preventDefault();
      scan.focus();
    } else if (event.ctrlKey && event.key === ']' && event.target === scan) {
      /* The separator of a GS1 code, as scanners type it. */
      event.preventDefault();
      scan.setRangeText('\u001d', scan.selectionStart, scan.selectionEnd, 'end');
    }
  });

  /* The number of just one lot that is here needs no question; anything else is the server's to judge. */
  const scanned = event => {
    const given = scan.value.trim();
    if (given === '' && record && fields().some(field => field.value.trim() !== '')) {
      event.preventDefault();
      record.focus();
      return;
    }
    const here = targets().filter(target => target.dataset.number === given);
    if (here.length === 1) {
      event.preventDefault();
      choose(here[0]);
    }
  };

  document.querySelector('.question a[href="#scan"]')?.addEventListener('click', event => {
    event.preventDefault();
    scan.value = '';
    scan.focus();
  });
  const focused = document.activeElement;
  if (focused?.matches('input.doses')) {
    focused.select();
  }
  form.addEventListener('submit', () => form.querySelectorAll('input.doses').forEach(field => field.value = field.value.trim()));
})();
