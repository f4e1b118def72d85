// Comforts only: every page works without this file.
(function () {
  'use strict';

  document.querySelectorAll('[data-hide-with-script]').forEach(function (element) {
    element.classList.add('visually-hidden');
  });

  document.querySelectorAll('[data-autosubmit]').forEach(function (input) {
    input.addEventListener('change', function () {
      if (input.checkValidity()) {
        input.form.submit();
      } else {
        input.reportValidity();
      }
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
