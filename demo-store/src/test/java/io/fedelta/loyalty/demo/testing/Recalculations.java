package io.fedelta.loyalty.demo.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The merchant's page of recalculations, and what became of the newest one. */
public record Recalculations(Merchant merchant, StoreData data) {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String PAGE = "/loyalty-recalculation";

    /** Of all times, complete. */
    public void preview() {
        begin(".loyalty-preview", Map.of("months", "0"));
        awaitEnd("recalculationPreview");
    }

    public void beginRun() {
        begin(".loyalty-run", Map.of());
    }

    public void run() {
        beginRun();
        awaitRun();
    }

    public void awaitRun() {
        awaitEnd("recalculation");
    }

    public void undo() {
        begin(".loyalty-undo", Map.of());
        awaitEnd("recalculationUndo");
    }

    private void begin(String button, Map<String, String> fields) {
        merchant.web().submit(merchant.open(PAGE).form(button), fields);
    }

    private void awaitEnd(String kind) {
        Eventually.within(PATIENCE, "the end of " + kind, () -> !state(kind).matches("QUEUED|RUNNING"));
        if (!state(kind).equals("DONE")) {
            throw new AssertionError(kind + " is " + state(kind));
        }
    }

    private String state(String kind) {
        return data.text("SELECT STATE FROM LOY_BATCH WHERE KIND = ? ORDER BY CREATED_AT DESC", kind)
                .orElse("");
    }

    public boolean findsNothing() {
        return merchant.open(PAGE).has(".loyalty-recalculation .loyalty-nothing");
    }

    /** As the page shows them. */
    public long points() {
        return Long.parseLong(merchant.open(PAGE).text(".loyalty-gained").replaceAll("\\D", ""));
    }

    /** Who gains what, by the newest preview. */
    public List<String> gains() {
        return data.texts(
                "SELECT ACCOUNT_ID || ' ' || POINTS || ' ' || POINTS FROM LOY_STAGED_MEMBER WHERE BATCH_ID = ("
                        + "SELECT BATCH_ID FROM LOY_BATCH WHERE KIND = 'recalculationPreview' ORDER BY CREATED_AT DESC LIMIT 1)"
                        + " AND POINTS > 0 ORDER BY ACCOUNT_ID");
    }
}
