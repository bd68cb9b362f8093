package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	cilium "github.com/cilium/cilium/pkg/k8s/apis/cilium.io/v2"
	openshift "github.com/openshift/api/config/v1"
	"google.golang.org/protobuf/encoding/protojson"
	istio "istio.io/api/networking/v1"
	core "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	wholejson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/validation"
	strictjson "sigs.k8s.io/json"
	policy "sigs.k8s.io/network-policy-api/apis/v1alpha2"
	"sigs.k8s.io/yaml"
)

type kind = schema.GroupVersionKind

// What reads each kind. A kind that is not here and has no definition is a fault: nobody has looked at it.
var readers = map[kind]func([]byte) error{
	{Group: "networking.k8s.io", Version: "v1", Kind: "NetworkPolicy"}: func(document []byte) error {
		return strictly(document, &networking.NetworkPolicy{})
	},
	{Group: "cilium.io", Version: "v2", Kind: "CiliumNetworkPolicy"}: readCilium,
	{Group: "policy.networking.k8s.io", Version: "v1alpha2", Kind: "ClusterNetworkPolicy"}: func(document []byte) error {
		return strictly(document, &policy.ClusterNetworkPolicy{})
	},
	{Group: "networking.istio.io", Version: "v1", Kind: "ServiceEntry"}: readServiceEntry,
	{Group: "config.openshift.io", Version: "v1", Kind: "ImageTagMirrorSet"}: func(document []byte) error {
		return strictly(document, &openshift.ImageTagMirrorSet{})
	},
	{Version: "v1", Kind: "ConfigMap"}: readConfigMap,
}

func faultsOf(document []byte, definitions map[kind]definition) []string {
	object, err := untyped(document)
	if err != nil {
		return []string{err.Error()}
	}
	named := kindOf(object)
	read, known := readers[named]
	defined, published := definitions[named]
	if !known && !published {
		return []string{fmt.Sprintf("nothing here reads %s", named)}
	}
	var faults []string
	if known {
		if err := read(document); err != nil {
			faults = append(faults, err.Error())
		}
	}
	if published {
		faults = append(faults, defined.faultsOf(object)...)
	}
	return faults
}

// untyped tells whole numbers from others, as the API server does.
func untyped(document []byte) (map[string]any, error) {
	object := map[string]any{}
	text, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return nil, err
	}
	return object, wholejson.Unmarshal(text, &object)
}

func kindOf(object map[string]any) kind {
	version, _ := object["apiVersion"].(string)
	name, _ := object["kind"].(string)
	return schema.FromAPIVersionAndKind(version, name)
}

// strictly reads as the API server does: unlike the usual reader it tells matchName from matchname.
func strictly(document []byte, into any) error {
	text, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return err
	}
	unknown, err := strictjson.UnmarshalStrict(text, into)
	return errors.Join(append(unknown, err)...)
}

// Cilium's agent refuses more than its definition does: Parse is what it runs.
func readCilium(document []byte) error {
	var read cilium.CiliumNetworkPolicy
	if err := strictly(document, &read); err != nil {
		return err
	}
	_, err := read.Parse(slog.New(slog.DiscardHandler), "cluster")
	return err
}

// Istio's objects are protocol buffers: the reader of these refuses what it does not know.
func readServiceEntry(document []byte) error {
	var object struct {
		Spec json.RawMessage `json:"spec"`
	}
	if err := yaml.Unmarshal(document, &object); err != nil {
		return err
	}
	return protojson.Unmarshal(object.Spec, &istio.ServiceEntry{})
}

// What the API server asks of a ConfigMap beyond its type: names and keys.
func readConfigMap(document []byte) error {
	var read core.ConfigMap
	if err := strictly(document, &read); err != nil {
		return err
	}
	words := append(validation.IsDNS1123Subdomain(read.Name), validation.IsDNS1123Label(read.Namespace)...)
	for key := range read.Data {
		words = append(words, validation.IsConfigMapKey(key)...)
	}
	for key, value := range read.Labels {
		words = append(words, validation.IsQualifiedName(key)...)
		words = append(words, validation.IsValidLabelValue(value)...)
	}
	if len(words) > 0 {
		return errors.New(strings.Join(words, "; "))
	}
	return nil
}
