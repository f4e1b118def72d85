/*
 * Panels of batches are drawn anew while they run; when one ends its page is loaded again, to show what came of it, but
 * for panels that tell all of it themselves and stay, and not under somebody who types into a dialog.
 */
(function ($) {
    'use strict';

    var PAUSE = 2000;

    function isLive(panel) {
        return /QUEUED|RUNNING|PAUSED|STUCK/.test(panel.attr('data-state'));
    }

    function look() {
        var panels = $('.loyalty-batch').filter(function () { return isLive($(this)); });
        panels.each(function () {
            var panel = $(this);
            $.get(panel.attr('data-url')).done(function (html) {
                var fresh = $($.trim(html)).filter('.loyalty-batch');
                if (fresh.length && (isLive(fresh) || fresh.attr('data-stays'))) {
                    panel.replaceWith(fresh);
                } else if (fresh.length && !$('.modal:visible').length) {
                    window.location.reload();
                }
            });
        });
        if (panels.length) {
            window.setTimeout(look, PAUSE);
        }
    }

    $(function () { window.setTimeout(look, PAUSE); });
})(jQuery);
