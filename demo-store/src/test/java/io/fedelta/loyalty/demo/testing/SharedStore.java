package io.fedelta.loyalty.demo.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class of a run the same {@link TestStore}, started for the first and stopped after the last. */
public final class SharedStore implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedStore.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestStore.class;
    }

    @Override
    public TestStore resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestStore.class, type -> TestStore.start(), TestStore.class);
    }
}
