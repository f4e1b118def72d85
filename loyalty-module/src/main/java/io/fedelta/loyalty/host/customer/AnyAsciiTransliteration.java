package io.fedelta.loyalty.host.customer;

import com.anyascii.AnyAscii;
import io.fedelta.loyalty.referral.Transliteration;

/** By AnyAscii's tables, which follow what each script's readers write themselves. */
public final class AnyAsciiTransliteration implements Transliteration {

    @Override
    public String ascii(String text) {
        return AnyAscii.transliterate(text);
    }
}
