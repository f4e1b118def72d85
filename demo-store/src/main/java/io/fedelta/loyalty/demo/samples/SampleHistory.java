package io.fedelta.loyalty.demo.samples;

import io.fedelta.loyalty.job.service.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Once the store is up, sets up the programme and lets the sample members live, in the background. */
public class SampleHistory implements SmartLifecycle {

    private static final Logger PROGRESS = LoggerFactory.getLogger("studio.progress");
    private static final Duration OPENED_AGO = Duration.ofDays(240);

    /** What nights have done for a shop with a past; its months are left to be closed by hand. */
    private static final List<String> NIGHTLY = List.of("comparison", "rankingSnapshot");

    private final SampleProgramme programme;
    private final SampleLives lives;
    private final Jobs jobs;
    private final Clock clock;
    private final boolean wanted;

    private volatile Thread worker;

    public SampleHistory(SampleProgramme programme, SampleLives lives, Jobs jobs, Clock clock, boolean wanted) {
        this.programme = programme;
        this.lives = lives;
        this.jobs = jobs;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        worker = new Thread(this::live, "sample-history");
        worker.setDaemon(true);
        worker.start();
    }

    private void live() {
        try {
            Instant today = clock.instant();
            if (!programme.isSetUp()) {
                SimulatedMoment.at(today.minus(OPENED_AGO), () -> {
                    programme.open(today);
                    return null;
                });
            }
            if (wanted) {
                lives.fill(today, this::isRunning);
                NIGHTLY.forEach(job -> jobs.start(job, "studio"));
            }
        } catch (RuntimeException e) {
            PROGRESS.error("The sample members could not be made; the store works without them.", e);
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
