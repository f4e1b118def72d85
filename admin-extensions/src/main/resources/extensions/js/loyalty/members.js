/* While the list is sent as a file the page says how many members are in it. Without script the link works all the same. */
(function ($) {
    'use strict';

    var PAUSE = 500;
    var SILENT_AT_MOST = 20;

    function say(status, rows) {
        status.text(status.attr('data-text').replace('#', rows.toLocaleString()).replace('#', status.attr('data-total')));
    }

    function follow(status, url, last, silent) {
        $.getJSON(url).done(function (answer) {
            var moved = answer.rows > last;
            if (answer.rows >= 0) {
                say(status, answer.rows);
            }
            if (moved || silent < SILENT_AT_MOST) {
                window.setTimeout(function () { follow(status, url, answer.rows, moved ? 0 : silent + 1); }, PAUSE);
            }
        });
    }

    $(document).on('click', '.loyalty-export', function () {
        var id = Date.now().toString(16) + '-' + Math.floor(Math.random() * 0xffffffff).toString(16);
        var link = $(this);
        link.attr('href', link.attr('href').replace(/&export=[^&]*/, '') + '&export=' + id);
        follow($('.loyalty-export-progress'), link.attr('data-progress') + id, -1, 0);
    });
})(jQuery);
