/** A value of type `T` that only its own constructor may make: two ids of different things never mix. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
