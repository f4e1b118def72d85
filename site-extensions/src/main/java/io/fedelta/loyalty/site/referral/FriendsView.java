package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.programme.ReferralRules;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** A member's own code, the ways to pass it on, and who came by it. */
public final class FriendsView {

    private final String code;
    private final String link;
    private final ReferralRules rules;
    private final List<FriendView> friends;
    private final QrCode picture;

    FriendsView(String code, String link, ReferralRules rules, List<FriendView> friends) {
        this.code = code;
        this.link = link;
        this.rules = rules;
        this.friends = friends;
        this.picture = QrCode.of(link);
    }

    public String getCode() {
        return code;
    }

    public String getLink() {
        return link;
    }

    public long getFriendPoints() {
        return rules.refereePoints();
    }

    public long getOwnPoints() {
        return rules.referrerPoints();
    }

    /** Message key of what both get; it takes both figures. */
    public String getHowKey() {
        String who = getFriendPoints() > 0 ? (getOwnPoints() > 0 ? "BOTH" : "FRIEND") : nobodyOrOwner();
        return "loyalty.friends.how." + who;
    }

    private String nobodyOrOwner() {
        return getOwnPoints() > 0 ? "OWNER" : "NOTHING";
    }

    public List<FriendView> getFriends() {
        return friends;
    }

    /** The link as a picture for a telephone's camera. */
    public QrCode getPicture() {
        return picture;
    }

    public String mail(String subject, String text) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(text);
    }

    public String whatsApp(String text) {
        return "https://wa.me/?text=" + encoded(text);
    }

    public String telegram(String text) {
        return "https://t.me/share/url?url=" + encoded(link) + "&text=" + encoded(text);
    }

    /** As a query's value: an ampersand in a text must not end it. */
    private static String encoded(String text) {
        try {
            return UriUtils.encodePathSegment(text, "UTF-8")
                    .replace("&", "%26")
                    .replace("+", "%2B")
                    .replace("=", "%3D");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every JVM knows UTF-8", impossible);
        }
    }
}
