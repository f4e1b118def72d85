package io.fedelta.loyalty.host.access;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Stands around the keys under which the host keeps pieces of pages ({@code blc:cache}): people who see different
 * things do not share a piece.
 */
public class FragmentKeys implements MethodInterceptor {

    private final Viewers viewers;

    public FragmentKeys(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object key = call.proceed();
        String seen = viewers.ofRequest().key();
        return key == null || seen.isEmpty() ? key : key + "|early " + seen;
    }
}
