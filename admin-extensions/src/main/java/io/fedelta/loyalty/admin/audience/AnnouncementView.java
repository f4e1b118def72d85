package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.message.MessageState;
import java.util.List;
import java.util.Map;

/** An announcement as its own page shows it, with its words and what came of its mails. */
public class AnnouncementView extends AnnouncementLineView {

    private static final int WHOLE = 100;

    private final Announcement announcement;
    private final Map<MessageState, Long> results;
    private final List<Text> texts;
    private final AdminFormat format;

    AnnouncementView(Announcement announcement, Map<MessageState, Long> results, List<Text> texts, AdminFormat format) {
        super(announcement, texts.isEmpty() ? "" : texts.get(0).subject(), format);
        this.announcement = announcement;
        this.results = results;
        this.texts = texts;
        this.format = format;
    }

    public List<TextView> getTexts() {
        return texts.stream().map(TextView::new).toList();
    }

    /** As panels that are drawn anew know states: still on its way, or ended. */
    public String getPace() {
        return switch (announcement.state()) {
            case PREPARING, SENDING -> "RUNNING";
            case PAUSED -> "PAUSED";
            case CANCELLED, DONE -> isWaiting() ? "RUNNING" : "DONE";
        };
    }

    /** Whether mails of it are still in the outbox. */
    private boolean isWaiting() {
        return count(MessageState.QUEUED) + count(MessageState.SENDING) > 0;
    }

    public boolean isPreparing() {
        return announcement.state() == AnnouncementState.PREPARING;
    }

    public boolean isSending() {
        return announcement.state() == AnnouncementState.SENDING;
    }

    public boolean isPaused() {
        return announcement.state() == AnnouncementState.PAUSED;
    }

    public boolean isLive() {
        return announcement.endedAt().isEmpty();
    }

    public int getPercent() {
        return announcement.total() == 0 ? 0 : (int) (announcement.released() * WHOLE / announcement.total());
    }

    public String getSent() {
        return format.number(count(MessageState.SENT));
    }

    public String getUnwanted() {
        return format.number(count(MessageState.UNWANTED));
    }

    public String getFailed() {
        return format.number(count(MessageState.FAILED) + count(MessageState.UNCERTAIN) + count(MessageState.HANDLED));
    }

    public String getWaiting() {
        return format.number(count(MessageState.QUEUED) + count(MessageState.SENDING));
    }

    private long count(MessageState state) {
        return results.getOrDefault(state, 0L);
    }

    /** Null while it is on its way. */
    public String getEnded() {
        return announcement.endedAt().map(format::moment).orElse(null);
    }

    /** The words in one language. */
    public static final class TextView {

        private final Text text;

        TextView(Text text) {
            this.text = text;
        }

        public String getLanguage() {
            return text.language();
        }

        public String getSubject() {
            return text.subject();
        }

        public String getBody() {
            return text.body();
        }
    }
}
