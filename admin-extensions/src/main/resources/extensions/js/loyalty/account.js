/* The Loyalty tabs of the customer's and the order's page: pages of history without leaving the page, and the tab itself when asked for. */
(function ($) {
    'use strict';

    $('body').on('click', 'a.loyalty-page', function () {
        var $history = $(this).closest('.loyalty-history');
        BLC.ajax({ url: $(this).attr('href'), type: 'GET' }, function ($page) {
            $history.replaceWith($page);
        });
        return false;
    });

    $(document).ready(function () {
        if (/[?&]tab=loyalty\b/.test(window.location.search)) {
            var tab = $('.loyalty-account, .loyalty-order').closest('ul.tabs-content > li').attr('class').match(/\b(tab\d+)Tab\b/)[1];
            $('dl.tabs a[href="#' + tab + '"]').click();
        }
    });
})(jQuery);
