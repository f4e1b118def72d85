package io.fedelta.loyalty.admin.session;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionResult;
import io.fedelta.loyalty.session.SessionResult.Refused;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of the chosen sessions: how many were changed, and why the others were not. */
public class SessionOutcome implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String changed;
    private final List<Refusal> refusals;

    SessionOutcome(List<SessionResult> results, AdminFormat format) {
        this.changed = format.number(
                results.stream().filter(SessionResult.Changed.class::isInstance).count());
        this.refusals = results.stream()
                .flatMap(result -> result instanceof Refused refused ? Stream.of(refused) : Stream.empty())
                .map(refused -> new Refusal(refused, format))
                .toList();
    }

    public String getChanged() {
        return changed;
    }

    public List<Refusal> getRefusals() {
        return refusals;
    }

    /** One session that could not be changed. */
    public static class Refusal implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String why;
        private final String type;
        private final String actor;
        private final String when;

        Refusal(Refused refused, AdminFormat format) {
            Optional<Session> session = refused.session();
            this.why = refused.why().name();
            this.type = session.map(found -> found.type().name()).orElse(null);
            this.actor = session.flatMap(found -> found.change().by())
                    .map(SessionAuthor::actor)
                    .orElse(null);
            this.when = session.map(found -> format.moment(found.change().at())).orElse(null);
        }

        /** Part of the message key. */
        public String getWhy() {
            return why;
        }

        /** Null if there is no such session. */
        public String getType() {
            return type;
        }

        /** Login of who changed it last; null if nobody by hand. */
        public String getActor() {
            return actor;
        }

        public String getWhen() {
            return when;
        }
    }
}
