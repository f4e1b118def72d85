package io.fedelta.loyalty.referral;

/** Writes any script in the letters of ASCII. */
public interface Transliteration {

    /** @return ASCII, with whatever signs the script's custom asks for */
    String ascii(String text);
}
