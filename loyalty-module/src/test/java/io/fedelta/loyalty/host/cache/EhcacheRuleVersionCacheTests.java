package io.fedelta.loyalty.host.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.config.Configuration;
import net.sf.ehcache.config.ConfigurationFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EhcacheRuleVersionCacheTests {

    private final CacheManager manager = new CacheManager(configuration());
    private final EhcacheRuleVersionCache cache = new EhcacheRuleVersionCache(manager);
    private final List<Long> loaded = new ArrayList<>();

    @AfterEach
    void shut_down() {
        manager.shutdown();
    }

    @Test
    void a_version_is_loaded_once() {
        RuleVersion first = cache.get(1, this::load);

        assertThat(cache.get(1, this::load)).isSameAs(first);
        assertThat(cache.get(2, this::load).number()).isEqualTo(2);
        assertThat(loaded).containsExactly(1L, 2L);
    }

    @Test
    void versions_never_expire() {
        assertThat(manager.getCache(EhcacheRuleVersionCache.REGION)
                        .getCacheConfiguration()
                        .isEternal())
                .isTrue();
    }

    /** With a name of its own: managers without one are shared by the whole JVM, the host's among them. */
    private static Configuration configuration() {
        return ConfigurationFactory.parseConfiguration(
                        EhcacheRuleVersionCacheTests.class.getResource("/bl-loyalty-ehcache.xml"))
                .name("rule-versions-test");
    }

    private RuleVersion load(long number) {
        loaded.add(number);
        return new RuleVersion(number, Instant.EPOCH, ProgrammeRules.OFF);
    }
}
