/** Rule versions, appended and never changed. */
package io.fedelta.loyalty.programme.dao;
