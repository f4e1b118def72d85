package io.fedelta.loyalty.host.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.BroadleafStore;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.config.CacheConfiguration;
import org.junit.jupiter.api.Test;

class RuleVersionRegionIntegrationTests {

    @Test
    void our_region_is_merged_into_the_host_s_caches() {
        CacheManager hosts = BroadleafStore.running().bean("blCacheManager", CacheManager.class);

        CacheConfiguration region =
                hosts.getCache(EhcacheRuleVersionCache.REGION).getCacheConfiguration();

        assertThat(region.isEternal()).isTrue();
        assertThat(region.getMaxEntriesLocalHeap()).isEqualTo(200);
    }
}
