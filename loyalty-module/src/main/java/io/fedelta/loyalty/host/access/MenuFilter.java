package io.fedelta.loyalty.host.access;

import io.fedelta.loyalty.access.Sight;
import java.util.List;
import org.broadleafcommerce.common.extension.AbstractExtensionHandler;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.web.processor.CategoriesProcessorExtensionHandler;
import org.broadleafcommerce.core.web.processor.CategoriesProcessorExtensionManager;
import org.springframework.beans.factory.InitializingBean;

/**
 * Leaves categories that are kept from the visitor out of the host's menus ({@code blc:categories}). Where none is, the
 * host goes its own way.
 */
public class MenuFilter extends AbstractExtensionHandler
        implements CategoriesProcessorExtensionHandler, InitializingBean {

    private final Viewers viewers;
    private final CatalogService catalog;
    private final CategoriesProcessorExtensionManager menus;

    public MenuFilter(Viewers viewers, CatalogService catalog, CategoriesProcessorExtensionManager menus) {
        this.viewers = viewers;
        this.catalog = catalog;
        this.menus = menus;
    }

    @Override
    public void afterPropertiesSet() {
        menus.registerHandler(this);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public ExtensionResultStatusType findAllPossibleChildCategories(
            String parentCategory, String maxResults, ExtensionResultHolder resultHolder) {
        Sight sight = viewers.ofRequest();
        if (sight.hiddenCategories().isEmpty()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        resultHolder.setResult(children(parentCategory, most(maxResults), sight));
        return ExtensionResultStatusType.HANDLED;
    }

    /** Of the first category of that name, as the host does it. */
    private List<Category> children(String parent, long most, Sight sight) {
        return catalog.findCategoriesByName(parent).stream()
                .limit(1)
                .flatMap(category -> category.getChildCategoryXrefs().stream())
                .map(CategoryXref::getSubCategory)
                .filter(category -> !sight.hidesCategory(category.getId()))
                .limit(most)
                .toList();
    }

    private static long most(String maxResults) {
        return maxResults == null || maxResults.isEmpty() ? Long.MAX_VALUE : Long.parseLong(maxResults);
    }
}
