package main

import (
	"context"
	"fmt"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// definition is one version of a CRD, ready to judge objects as the API server does.
type definition struct {
	schema    *structural.Structural
	validator validation.SchemaValidator
	rules     *cel.Validator
}

func loadDefinitions(paths []string) (map[kind]definition, error) {
	definitions := map[kind]definition{}
	for _, path := range paths {
		documents, err := documentsOf(path)
		if err != nil {
			return nil, err
		}
		for _, document := range documents {
			if err := addDefinition(document, definitions); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return definitions, nil
}

func addDefinition(document []byte, definitions map[kind]definition) error {
	var crd apiextensionsv1.CustomResourceDefinition
	if err := yaml.Unmarshal(document, &crd); err != nil {
		return err
	}
	for _, version := range crd.Spec.Versions {
		made, err := newDefinition(version.Schema.OpenAPIV3Schema)
		if err != nil {
			return fmt.Errorf("%s %s: %w", crd.Name, version.Name, err)
		}
		definitions[kind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}] = made
	}
	return nil
}

func newDefinition(published *apiextensionsv1.JSONSchemaProps) (definition, error) {
	var internal apiextensions.JSONSchemaProps
	err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(published, &internal, nil)
	if err != nil {
		return definition{}, err
	}
	schema, err := structural.NewStructural(&internal)
	if err != nil {
		return definition{}, err
	}
	validator, _, err := validation.NewSchemaValidator(&internal)
	if err != nil {
		return definition{}, err
	}
	return definition{schema, validator, cel.NewValidator(schema, true, celconfig.PerCallLimit)}, nil
}

func (d definition) faultsOf(object map[string]any) []string {
	var faults []string
	for _, unknown := range pruning.PruneWithOptions(object, d.schema, true,
		structural.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}) {
		faults = append(faults, "unknown key "+unknown)
	}
	for _, fault := range validation.ValidateCustomResource(nil, object, d.validator) {
		faults = append(faults, fault.Error())
	}
	if d.rules == nil {
		return faults
	}
	broken, _ := d.rules.Validate(context.Background(), field.NewPath(""), d.schema, object, nil,
		celconfig.RuntimeCELCostBudget)
	for _, fault := range broken {
		faults = append(faults, fault.Error())
	}
	return faults
}
