/* Adds a copy button to each code. Without this script the code is text that can be selected. */
(function () {
  'use strict';

  function select(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /* Pages without https have no clipboard API; the old command works there. */
  function copy(text, node) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    select(node);
    return document.execCommand('copy') ? Promise.resolve() : Promise.reject(new Error('copy refused'));
  }

  function prepare(button) {
    var label = button.textContent;
    var code = button.parentNode.querySelector('.loy-code');
    var status = document.createElement('span');
    status.className = 'loy-hidden';
    status.setAttribute('role', 'status');
    button.parentNode.appendChild(status);
    button.addEventListener('click', function () {
      copy(button.getAttribute('data-loy-copy'), code).then(function () {
        button.textContent = status.textContent = button.getAttribute('data-loy-copied');
        window.setTimeout(function () {
          button.textContent = label;
          status.textContent = '';
        }, 2500);
      }, function () {
        select(code);
      });
    });
    button.removeAttribute('hidden');
  }

  Array.prototype.forEach.call(document.querySelectorAll('.loy-copy[hidden]'), prepare);
}());
