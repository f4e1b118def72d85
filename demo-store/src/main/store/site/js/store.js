// Comforts only: every page works without this file.
(function () {
  'use strict';

  document.querySelectorAll('[data-hide-with-script]').forEach(function (element) {
    element.hidden = true;
  });

  // The Enter key changes the field and submits its form: one request is enough.
  document.querySelectorAll('[data-autosubmit]').forEach(function (input) {
    let sent = false;
    input.form.addEventListener('submit', function (event) {
      if (sent) {
        event.preventDefault();
      }
      sent = true;
    });
    window.addEventListener('pageshow', function () {
      sent = false;
    });
    input.addEventListener('change', function () {
      input.form.requestSubmit();
    });
  });

  document.querySelectorAll('[data-submit-once]').forEach(function (button) {
    button.form.addEventListener('submit', function () {
      button.setAttribute('aria-busy', 'true');
      window.setTimeout(function () { button.disabled = true; });
    });
  });

  // The back button may bring a page back with its button still disabled.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('[data-submit-once]').forEach(function (button) {
      button.disabled = false;
      button.removeAttribute('aria-busy');
    });
  });
})();
