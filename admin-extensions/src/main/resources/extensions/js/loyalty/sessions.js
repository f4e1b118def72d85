/* The list of sessions: one box ticks all rows shown. */
(function ($) {
    'use strict';

    $('body').on('change', '.loyalty-choose-all', function () {
        $(this).closest('table').find('input[name=session]').prop('checked', this.checked);
    });
})(jQuery);
