/* Fields that hold several ids: names are searched for, added and taken out; a hidden field keeps the ids. */
(function ($) {
    'use strict';

    if (window.loyaltyChoices) {
        return;
    }
    window.loyaltyChoices = true;

    function remember($box) {
        var ids = $box.find('.loyalty-choices-chosen li').map(function () {
            return $(this).data('id');
        }).get();
        $box.find('.loyalty-choices-ids').val(ids.join(',')).change();
    }

    function search($box) {
        $.get($box.data('search'), { search: $box.find('.loyalty-choices-search').val() }, function (list) {
            $box.find('.loyalty-choices-found').html($(list).find('li').addBack('li'));
        });
    }

    $('body').on('focus keyup', '.loyalty-choices-search', function () {
        var $box = $(this).closest('.loyalty-choices');
        clearTimeout($box.data('timer'));
        $box.data('timer', setTimeout(function () { search($box); }, 200));
    });

    $('body').on('keydown', '.loyalty-choices-search', function (event) {
        return event.which !== 13;
    });

    $('body').on('click', '.loyalty-choice-add', function () {
        var $box = $(this).closest('.loyalty-choices');
        var id = $(this).data('id');
        if (!$box.find('.loyalty-choices-chosen li[data-id="' + id + '"]').length) {
            $('<li>').attr('data-id', id).text($(this).text() + ' ')
                .append($('<a href="#" class="loyalty-choice-remove"><i class="icon-remove"></i></a>')
                    .attr('aria-label', $box.data('remove')))
                .appendTo($box.find('.loyalty-choices-chosen'));
            remember($box);
        }
        $box.find('.loyalty-choices-search').val('');
        $box.find('.loyalty-choices-found').empty();
        return false;
    });

    $('body').on('click', '.loyalty-choice-remove', function () {
        var $box = $(this).closest('.loyalty-choices');
        $(this).closest('li').remove();
        remember($box);
        return false;
    });
})(jQuery);
