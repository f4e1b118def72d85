package io.fedelta.loyalty.site.referral;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * What a browser remembers of a link that was opened: a token that tells us the code and nobody else a name. The header
 * is written by hand, since servlet containers of the host's time know no SameSite.
 */
final class LinkCookie {

    static final String NAME = "loyRef";

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    private LinkCookie() {}

    /** Empty if there is none, or one that we have not written. */
    static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(token -> token != null && TOKEN.matcher(token).matches())
                        .findFirst();
    }

    /** The last link wins. */
    static void write(HttpServletRequest request, HttpServletResponse response, String token, Duration remembered) {
        header(request, response, token, remembered.toSeconds());
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        header(request, response, "", 0);
    }

    private static void header(
            HttpServletRequest request, HttpServletResponse response, String value, long maxAgeSeconds) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Max-Age=" + maxAgeSeconds + "; Path=" + path + "; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : ""));
    }
}
