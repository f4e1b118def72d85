package io.fedelta.loyalty.host.customer;

import com.anyascii.AnyAscii;
import io.fedelta.loyalty.ranking.NameFolding;
import java.text.Normalizer;
import java.util.Locale;

/** By AnyAscii's tables: accents and capitals go, other scripts become what their readers write in Latin letters. */
public final class AnyAsciiFolding implements NameFolding {

    @Override
    public String fold(String name) {
        return AnyAscii.transliterate(Normalizer.normalize(name, Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
