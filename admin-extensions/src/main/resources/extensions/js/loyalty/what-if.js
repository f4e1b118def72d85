/*
 * The button beside Save asks what the form, as it is typed, would change. On a page it presses the one inside the form.
 * The host's dialog for a new one posts itself to the address it finds in its form: for this once that is the question's.
 */
(function ($) {
    'use strict';

    function askOnPage() {
        $('form.entity-form button.loyalty-what-if-submit').first().get(0).click();
    }

    function askInDialog(dialog) {
        var form = dialog.find('form.modal-add-entity-form');
        var saved = form.attr('action');
        var buttons = dialog.find('.entity-form-actions button').hide();
        dialog.find('.entity-form-actions img.ajax-loader').show();
        $(document).one('ajaxComplete', function () { buttons.show(); });
        form.attr('action', form.find('.loyalty-what-if-ask').attr('data-ask')).submit().attr('action', saved);
    }

    $('body').off('click.loyaltyWhatIf').on('click.loyaltyWhatIf', 'button.loyalty-what-if', function () {
        var dialog = $(this).closest('.modal');
        if (dialog.length) {
            askInDialog(dialog);
        } else {
            askOnPage();
        }
        return false;
    });
})(jQuery);
