/* The button beside Save asks what the form, as it is typed, would change. It presses the one inside the form. */
(function ($) {
    'use strict';

    $('body').off('click.loyaltyWhatIf').on('click.loyaltyWhatIf', 'button.loyalty-what-if', function () {
        $('form.entity-form button.loyalty-what-if-submit').first().get(0).click();
        return false;
    });
})(jQuery);
