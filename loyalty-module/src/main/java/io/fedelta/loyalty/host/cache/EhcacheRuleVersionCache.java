package io.fedelta.loyalty.host.cache;

import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.RuleVersionCache;
import java.util.function.LongFunction;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.Ehcache;
import net.sf.ehcache.Element;

/** Rule versions in a region of the host's cache manager, sized in {@code bl-loyalty-ehcache.xml}. */
public class EhcacheRuleVersionCache implements RuleVersionCache {

    public static final String REGION = "blLoyaltyRuleVersions";

    private final Ehcache region;

    public EhcacheRuleVersionCache(CacheManager cacheManager) {
        this.region = cacheManager.addCacheIfAbsent(REGION);
    }

    @Override
    public RuleVersion get(long number, LongFunction<RuleVersion> load) {
        Element cached = region.get(number);
        if (cached != null) {
            return (RuleVersion) cached.getObjectValue();
        }
        RuleVersion loaded = load.apply(number);
        region.put(new Element(number, loaded));
        return loaded;
    }
}
