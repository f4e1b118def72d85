/* Buttons that copy the text of a field; without this script the field can be selected by hand. */
(function ($) {
    'use strict';

    $('body').on('click', '.loyalty-copy', function () {
        var button = $(this);
        var field = document.getElementById(button.attr('data-from'));
        field.focus();
        field.select();
        if (document.execCommand('copy')) {
            button.next('.loyalty-copy-done').text(button.attr('data-done'));
        }
    });
})(jQuery);
