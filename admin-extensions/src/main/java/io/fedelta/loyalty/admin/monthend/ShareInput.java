package io.fedelta.loyalty.admin.monthend;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A percentage from 0 to 100 as it was typed, with a comma or a point; nothing typed means the observed one. */
record ShareInput(boolean understood, Optional<BigDecimal> percent) {

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static ShareInput of(String typed) {
        if (typed.isBlank()) {
            return new ShareInput(true, Optional.empty());
        }
        Optional<BigDecimal> percent = Optional.of(typed.strip())
                .filter(text -> PERCENT.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(',', '.')))
                .filter(number -> number.compareTo(ALL) <= 0);
        return new ShareInput(percent.isPresent(), percent);
    }
}
